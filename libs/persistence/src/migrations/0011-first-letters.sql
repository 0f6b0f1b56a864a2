-- Every word of a search text follows a blank, the first as well, so that one or two first letters are found by the index.
update contact_search set text = ' ' || text;
