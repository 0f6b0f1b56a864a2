/** What stands in every export beside the data. */
export const README = `Everything you have in Tieline, in formats that other programs read.

contacts.vcf        Your contacts for any address book (vCard 4.0).

For a spreadsheet (CSV, UTF-8, one header line):
contacts.csv        One line for each contact, with what Tieline shows of them.
interactions.csv    One line for each exchange and contact, with its text where texts are kept.
notes.csv           Your notes.
promises.csv        What you promised, when it is due, and when you kept it.
opportunities.csv   Jobs and contracts, yours and those your archives spoke of, and what you said of them.
tags.csv            One line for each label of each contact.

A cell that a spreadsheet could take for a formula has one apostrophe (') in front: any that begins with = + - @, a tab or
a return, or with apostrophes before one of these. Take one apostrophe away to have the cell as it was.

For programs (JSON Lines, UTF-8, one object a line, moments in UTC as ISO 8601), with everything needed to bring it back:
json/contacts.jsonl        Contacts with their traces, your own words, labels, and what each source said and when.
json/interactions.jsonl    Exchanges, each with everybody in it. "precision" and "zone" say how much of "at" is known.
json/notes.jsonl
json/promises.jsonl
json/opportunities.jsonl   With amounts in cents, who is attached, and where each stood when.
json/boards.jsonl          The stages of your boards, where you arranged them.
json/about-me.jsonl        What your archives say about yourself.
json/posts.jsonl           What you published yourself, as far as your archives hold it.
json/saved-views.jsonl     Lists you kept.
json/possible-matches.jsonl  Who may be one person, and what you said to it.
json/slates.jsonl          The suggestions of each week, and what became of them.

"contactId" is the "id" of a line in json/contacts.jsonl.

To bring all of it back, drop this file on the Imports page of any Tieline.
`;
