"""Use cases: edit, check, attach, export, pack, receive, review, aggregate, back up."""
