"""Score sheets: facts to points."""
