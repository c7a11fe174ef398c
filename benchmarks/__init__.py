"""Measured work, each figure beside the peer that ran in the same minute."""
