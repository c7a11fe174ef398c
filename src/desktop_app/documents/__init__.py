"""Paper: the render model, PDF by Typst, Word, Excel, booklet."""
