"""The words of the trade as plain types: cases, answers, section rows, attachments, findings.

Standard library only. Everything above may import from here; nothing here imports anything of ours from above.
"""
