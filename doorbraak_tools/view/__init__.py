"""What a plan says, as things to show: the same for the site and for documents, and without the markup of either.

Labels, questions and order come from the schema; a line of an answer is a row of runs, some of which are links.
"""
