"""The library (档案库): one encrypted database and the attachment objects of one installation."""
