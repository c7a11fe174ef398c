"""Packages (报送包): bytes only; never sees the database."""
