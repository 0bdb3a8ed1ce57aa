"""The sheets of the workbook in which every calculated cell is a formula; `exports/xlsx.py` puts them together."""
