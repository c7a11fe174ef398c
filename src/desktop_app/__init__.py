"""匠报 Jiangbao: the offline desk for title and award applications."""

__version__ = "0.1.0"
