"""Words that people leave where an answer is still to come. Known here only: what is listed is no answer."""

import re
import unicodedata

_PHRASES = frozenset(
    " ".join(phrase.split())
    for phrase in """
    todo | to do | tbd | tba | tbc | wip | fixme | ntb | nnb | pm | na | test | bla | blabla | asdf | qwerty
    nader te bepalen | nog te bepalen | te bepalen | nader in te vullen | in te vullen | nog in te vullen | invullen
    nog invullen | hier invullen | zelf invullen | later invullen | graag invullen | aanvullen | nog aanvullen
    aan te vullen | nog aan te vullen | later aanvullen | uitzoeken | nog uitzoeken | uit te zoeken | nog uit te zoeken
    navragen | nog navragen | nog na te vragen | nog te doen | nog doen | nog maken | nog schrijven | nog uitwerken
    nog uit te werken | uit te werken | nog bespreken | nog overleggen | nog nagaan | nog opvragen | nog niet bekend
    nog onbekend | nog niet ingevuld | niet ingevuld | nog leeg | leeg | later | nog niet | nog niet klaar
    volgt | volgt nog | volgt later | volgt zsm | volgt zo spoedig mogelijk | komt nog | komt later | wordt vervolgd
    wordt aangevuld | missende informatie | ontbrekende informatie | informatie ontbreekt | ontbreekt | ontbreekt nog
    ontbreekt hier | placeholder | dummy | dummytekst | voorbeeldtekst | sjabloontekst | invulveld | invultekst
    tekst | tekst hier | hier tekst | hier komt tekst | hier komt de tekst | hier komt nog tekst | tekst invoeren
    antwoord | jouw antwoord | je antwoord | uw antwoord | hier je antwoord | hier uw antwoord | hier jouw antwoord
    typ hier | typ hier je antwoord | typ hier je tekst | typ hier uw tekst | schrijf hier | schrijf hier je antwoord
    vul in | vul hier in | vul aan | vul hier je antwoord in | vul hier uw antwoord in | vul hier tekst in
    hier tekst invullen | tekst invullen | naam | datum | bedrag | functie | omschrijving | beschrijving | toelichting
    kies een item | kies een onderdeel | choose an item | kies een datum | insert text here | enter text here
    type here | text | your text here | zie boven | zie hierboven | zie onder | zie hieronder | zie eerder
    zie vorige vraag | kies een optie | maak een keuze | maak je keuze | selecteer een optie | dd mm jjjj | dd/mm/jjjj
    nog af te stemmen | af te stemmen | hier komt het antwoord | hier komt je antwoord | nog niet duidelijk | jn
    hier moet nog tekst | hier nog tekst | hier komt later tekst | pm nog uitzoeken | moet nog | moet ik nog doen |
    als boven | als hierboven | hetzelfde als boven | zelfde als boven
    zoals boven | zoals hierboven | straks | komt | mee bezig | ben ik mee bezig | wordt aan gewerkt | blanco
    nntb | notk | nader overeen te komen | weet ik nog niet | nog geen idee | idem als boven | idem als hierboven
    voorbeeld | bijvoorbeeld | concept | later meer | komt eraan | komt er nog aan | info opgevraagd
    informatie opgevraagd | o ja o nee
    """.replace("\n", "|").split("|")
    if phrase.strip()
)
_INFINITIVE = (
    r"(?:(?:in|aan|uit|na|toe|op)(?: te )?(?:vullen|zoeken|vragen|werken|voegen|leveren|halen|kijken)|"
    r"(?:te )?(?:(?:op|be|om)?schrijven|bespreken|checken))"
)
_DONE = (
    r"(?:ingevuld|aangevuld|uitgezocht|nagevraagd|uitgewerkt|toegevoegd|aangeleverd|opgevraagd|opgehaald|nagekeken|"
    r"bepaald|onderzocht|besproken|beschreven|omschreven|opgeschreven|geschreven|gecheckt)"
)
"""What is done with an answer that is not there yet, before and after."""
_BY = (
    r"(?: (?:bij|met|door|over|na|in) (?:de |het |een |mijn |onze )?(?:collega(?:s|['’]s)?|inwoner|cliënt|klant|gezin|"
    r"(?:wijk|gebieds)?team|(?:keten)?partners?|overleg|gesprek|huisbezoek|intake))?"
)
_PART = r"(?:dd?|mm?|[jy]{2,4}|x{1,4}|0{2,4})"
"""A part of a day that is still to come."""
_LABEL = r"(?:naam|datum|plaats|functie|bedrag|adres|telefoon|handtekening)"
_FORMS = (
    r"lorem ipsum.*",
    r"(?:klik|tik|click|tap)\b.{0,60}\b(?:tekst|text|datum|date|invoeren|invullen|enter)\b.{0,30}",
    r"([a-z])\1*",
    r"zie (?:ook )?(?:de |het |mijn |onze |ons |eerdere? |vorige? |vorig |andere? )?(?:e ?)?(?:map|systeem|intake|"
    r"rapportage|\w*(?:mail|rapport|verslag|bijlagen?|dossier|plan|brief|document|notitie|formulier|antwoord))"
    r"(?: [0-9a-z]{1,2})?",
    r"(?=.*\b(?:nog|graag|hier|nader|later|svp|aub)\b)(?:(?:graag|hier|nader|later|dit|nog|even|iets|wat|over) )*"
    rf"{_INFINITIVE}{_BY}(?: (?:svp|aub|graag))?",
    r"(?:moet|moeten|wordt|worden|dit (?:moet|wordt)) (?:(?:ik|dit|later|nog|nader|zsm) ){1,3}(?:worden )?"
    rf"{_DONE}{_BY}(?: worden)?",
    r"(?:in afwachting van|wacht(?:en)? op) (?:nadere |de |meer )*(?:info|informatie|gegevens|stukken)",
    r"vult? (?:de |het )?(?:inwoner|cliënt|klant|gezin|collega) (?:dit )?(?:nog |zelf |later )*(?:in|aan)",
    r"x{2,} .{1,30} x{2,}|test ?[0-9]+|(?:test|asdf|qwerty|bla){2,}",
    r"(?:omschrijf|beschrijf|noteer|vermeld) (?:(?:kort |hier |in het kort )+(?:de|het|je|jouw|uw)|jouw|uw) .{1,60}",
    r"(?:omschrijf|beschrijf) (?:de|het|je) (?:huidige )?(?:situatie|aanleiding|hulpvraag|probleem)",
    r"(?:vul|doe|schrijf|maak|zoek|vraag) ik (?:dit |het )?(?:later|nog|straks)(?: (?:in|aan|op|uit|na|af))?|"
    r"(?:dit |dat )?(?:zal|moet|ga) ik (?:dit |dat )?nog (?:doen|invullen|navragen|uitzoeken|schrijven)|"
    r"nog (?:even |nader |wat )*(?:bekijken|checken|vullen|nakijken|toevoegen|aanleveren|vragen|doorvragen|"
    r"te bepalen|door te vragen|te doen|navragen|uitzoeken|invullen)",
    r"(?:todo|to do|tbd|fixme)(?![a-z'’]| ?lijst).*",
    r"(?:kies:? )?(?:ja|nee|deels|onbekend)(?: ?[/|] ?(?:ja|nee|deels|onbekend|nvt))+|kies:? ja of nee",
    r"(?:doorhalen|streep door|omcirkel|aankruisen|kruis aan) wat (?:niet )?van toepassing is",
    r"(?:nog )?niet ingevuld door .{1,40}",
    rf"(?:datum:? )?{_PART}(?:[ ./](?:{_PART}|[0-9]{{4}}))+",
    rf"(?:{_LABEL} ?:[ ._…]*)+{_LABEL}",
    r"(?:moet|wordt|dit (?:moet|wordt)) (?:ik |dit |later |nog ){0,3}(?:invullen|uitzoeken|ingevuld|aangevuld)"
    r"(?: worden)?",
    r"(?:nadere? )?(?:tekst|antwoord|informatie|info|uitwerking|toelichting) volgt(?: (?:nog|later))?",
    r"(?:dit |wordt )?(?:nog|nader|later) (?:te )?(?:onderzo(?:cht|eken)|bepaald|uitgezocht|ingevuld|"
    r"aangevuld|bepalen|uitzoeken|invullen)",
    r"wordt (?:nog |nader |later )?(?:bepaald|uitgezocht|ingevuld|aangevuld)(?: na .{1,30})?",
    r"(?:omschrijf|beschrijf|vul|schrijf|geef|noteer) hier .{1,80}|max(?:imaal|\.)? [0-9]{2,4} woorden",
    r"(?P<again>tekst|test|bla|blah)(?: (?P=again))+|volgt (?:zo spoedig mogelijk|z\.?s\.?m)|dit volgt(?: later| nog)?",
    r"(?:volgt|nader te bepalen|nog te bepalen|(?:nog )?(?:in|aan) te vullen) (?:na|door|in) .{1,40}",
)
_FORM = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _PHRASES) | frozenset(
    "nadere tekst antwoord informatie info uitwerking toelichting later omschrijf beschrijf schrijf geef noteer "
    "max maximaal bla blah lorem klik tik click tap moet wordt worden dit volgt nader nog in aan te niet nvt ja nee "
    "hetzelfde zelfde als zoals straks komt mee ben blanco zie doe zoek maak vraag zal ga dat "
    "graag hier hoort weet idem voorbeeld bijvoorbeeld concept info informatie wacht wachten vult vul moeten invullen "
    "aanvullen uitzoeken navragen uitwerken toevoegen opvragen beschrijven omschrijven testtest asdfasdf qwertyqwerty "
    "asdf o vermeld deels onbekend doorhalen streep omcirkel aankruisen kruis plaats adres telefoon "
    "handtekening".split()
)
"""What phrases and forms begin with, besides letters by themselves and one letter again and again."""
_FIRST_WORD = re.compile(r"[^\W_]+")
_NOT_APPLICABLE = frozenset({"nvt", "niet van toepassing", "na"})

# What stands between such brackets, and nothing beside it, is for whoever fills it in.
_IN_BRACKETS = re.compile(
    r"\[[^\]]{0,60}\]|<{1,2}[^<>=:!]{1,60}>{1,2}|«[^».!?]{1,60}(?:\.{3})?»|"
    r"(?:\{\{|\$\{)[^}]{1,60}\}{1,2}|%[A-Z_ ]{2,60}%"
)
_NO_AMOUNT = re.compile(
    r"(?=.{0,40}(?:€|\beuro?\b))(?:[\s€.,…_–—=-]|\b(?:euro?|x{1,5}|per (?:maand|jaar|week|keer|uur|dag))\b)+",
    re.IGNORECASE,
)
_NO_DAY = re.compile(r"[._\s…]+[-/][._\s…]+[-/][._\s…]*(?:[0-9]{2}){0,2}")
# The letters go first, so that the search skips from one of them to the next.
_MAY_BE_OPEN = re.compile(
    r"[TFKC_.…\[(☐□mM](?:(?<=[\[☐□])|(?<=\()\s?\)|(?<=[mM])[mM]?[-/. ](?:[jJyY]{2}|[dD]{2})|"
    r"ODO|IXME|l?ik|lick|___|\.{5}|……)"
)
_EMPTY_BOX = re.compile(r"[☐□]|(?<![^\s|,;:])(?:\[\s?\]|\(\s?\))(?![^\s\w])")
_TICKED = re.compile(r"[☒☑✓✔✗✘]|[\[(]\s?[xXvV]\s?[\])]")
_LEFT_OPEN = re.compile(
    r"\bTODO\b|\bFIXME\b|_{4,}|\.{6,}|…{3,}|\[[A-Z][A-Z _/-]{3,60}\](?!:)|"
    r"(?:Klik|Tik|Click)(?: of tik| or tap)?(?: hier| here)? (?:om tekst|om een datum|to enter|als u tekst)|"
    r"\[(?:nog |hier )?(?:in te vullen|invullen|aanvullen|navragen)\]|"
    r"(?i:\bdd?[-/. ]mm?[-/. ][jy]{2,4}\b|\b[jy]{4}[-/.]mm?[-/.]dd?\b)"
)


def is_filler(answer: str, *, may_not_apply: bool = False) -> bool:
    """Whether a whole answer, of one line, is nothing but words or signs that keep its place.

    "n.v.t." is an answer where a question need not apply to everybody.
    """
    answer = answer.strip()
    if not answer:
        return False
    if not _FIRST_WORD.search(answer) and all(map(_is_mark, answer)):
        return True
    words = _words(answer)
    if words in _NOT_APPLICABLE:
        return not may_not_apply
    if _IN_BRACKETS.fullmatch(answer):
        return bool(_FIRST_WORD.search(answer))
    if _NO_AMOUNT.fullmatch(answer) or _NO_DAY.fullmatch(answer):
        return True
    return words in _PHRASES or bool(_FORM.fullmatch(words)) or _keeps_open(answer)


_NOD = re.compile(r"ok|oke|oké|okay|klopt|check|akkoord|prima|duidelijk|idem|dito|ditto|(?:het)?zelfde|[0-9.,\W_]+")


def tells_nothing(answer: str) -> bool:
    """Whether what had to be told in words is a number, a sign, a nod or "idem": true elsewhere, no answer there."""
    return bool(_NOD.fullmatch(answer.strip(" .!").casefold()))


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PZ" or sign in "☐□■▢…|=+~<>^`"


def left_open(line: str) -> bool:
    """Whether somewhere in a line of a longer text a place is kept open: "De schuld is ______ euro"."""
    if _keeps_open(line):
        return True
    words = _words(line)
    return len(words) > 2 and words not in _ALSO_A_LINE and (words in _PHRASES or bool(_FORM.fullmatch(words)))


def kept_at(line: str) -> int:
    """Return where in a line that keeps a place open that place is, 0-based; the first letter if it is all of it."""
    found = _LEFT_OPEN.search(line)
    return found.start() if found else len(line) - len(line.lstrip())


_ALSO_A_LINE = frozenset({"later", "test", "tekst", "antwoord", "naam", "datum", "bedrag", "functie", "toelichting",
                          "omschrijving", "beschrijving", "nog niet", "leeg", "bla", "ntb", "text"})  # fmt: skip
"""What may stand on a line of its own above or below an answer."""


def _keeps_open(line: str) -> bool:
    return bool(_MAY_BE_OPEN.search(line)) and (bool(_LEFT_OPEN.search(line)) or _unticked(line))


def _unticked(line: str) -> bool:
    """Whether a line has boxes to choose from, none of which is ticked."""
    return len(_EMPTY_BOX.findall(line)) > 1 and not _TICKED.search(line)


def _words(line: str) -> str:
    """Return the words of a line that may be a phrase or form; "" for all that begin otherwise, which is nearly all."""
    first = _FIRST_WORD.search(line)
    word = first[0].casefold() if first else ""
    return _bare(line[first.start() :]) if first and (word in _FIRST_WORDS or len(set(word)) == 1) else ""


_WITH_POINTS = re.compile(r"[a-z](?:[./ ]{1,2}[a-z]){1,3}")


def _bare(text: str) -> str:
    """Return the words in small letters; of an abbreviation with points, strokes or spaces its letters: n.t.b., n/a.

    The text begins with a letter or digit.
    """
    end = len(text)
    while not text[end - 1].isalnum():
        end -= 1
    text = text[:end].casefold().replace("\u00a0", " ")
    if _WITH_POINTS.fullmatch(text):
        text = re.sub(r"[./ ]", "", text)
    return " ".join(text.replace("-", " ").split())
