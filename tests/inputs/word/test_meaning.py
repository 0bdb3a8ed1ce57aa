"""What a reader of the document sees is what comes over, and what does not come over is named."""

import pytest

from doorbraak_tools.inputs.word import read_word
from tests.inputs.word.parts import SPACES, answer, asked, package, para, read, related, run
from tests.inputs.word.support import answers

HAPPENED = ("situatieschets", "gebeurd")


def sym(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def field(instruction: str, shown: str = "", form: str = "") -> str:
    begin = f'<w:fldChar w:fldCharType="begin">{f"<w:ffData>{form}</w:ffData>" if form else ""}</w:fldChar>'
    separate = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}' if shown else ""
    return (f'<w:r>{begin}</w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{separate}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


PROMPT = "<w:showingPlcHdr/>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ([sym("Wingdings", "F0FE"), " huur ", sym("Wingdings", "F0A8"), " stroom"], "☒ huur ☐ stroom"),
        ([sym("Wingdings 2", "F052"), " ja ", sym("Wingdings 2", "F0A3"), " nee"], "☒ ja ☐ nee"),
        ([sym("Wingdings", "F0FC"), sym("Wingdings", "F0FB")], "✓✗"),
        ([sym("Symbol", "F0A3"), " 3, ", sym("Symbol", "F0B9"), " 4"], "≤ 3, ≠ 4"),
        ([sym("Wingdings 3", "F022"), " bezwaar"], "→ bezwaar"),
        ([sym("MS Gothic", "2612"), " ja"], "☒ ja"),
        ([run("\uf0fe huur \uf0a8 stroom", '<w:rFonts w:ascii="Wingdings"/>')], "☒ huur ☐ stroom"),
        ([run("x", '<w:rFonts w:ascii="Wingdings"/>'), " ja ", run("o", '<w:rFonts w:ascii="Wingdings"/>')], "☒ ja ☐"),
        ([field("SYMBOL 254 \\f Wingdings"), " ja"], "☒ ja"),
        ([control("", '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'), " ja"], "☒ ja"),
        ([control("", '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'), " ja"], "☐ ja"),
        ([field("FORMCHECKBOX", form="<w:checkBox><w:checked/></w:checkBox>"), " ja"], "☒ ja"),
        ([field("FORMCHECKBOX", form='<w:checkBox><w:default w:val="0"/></w:checkBox>'), " ja"], "☐ ja"),
        ([field("FORMCHECKBOX", form='<w:checkBox><w:default w:val="1"/></w:checkBox>'), " ja"], "☒ ja"),
        (
            [field("FORMDROPDOWN", form='<w:ddList><w:result w:val="1"/><w:listEntry w:val="huur"/>'
             '<w:listEntry w:val="koop"/></w:ddList>')],
            "koop",
        ),
        ([field("FORMTEXT", "Wij bellen.", form="<w:textInput/>")], "Wij bellen."),
        (["Zie ", field('HYPERLINK "https://example.org/a"', "het besluit")], "Zie het besluit (https://example.org/a)"),
        (["Zie ", field('HYPERLINK \\l "anker"', "hierboven")], "Zie hierboven"),
        ([field('HYPERLINK "https://example.org/"', "https://example.org")], "https://example.org"),
        ([f"<w:fldSimple w:instr=' HYPERLINK \"mailto:a@example.org\" '>{run('mail')}</w:fldSimple>"],
         "mail (a@example.org)"),
        ([run("Toch zichtbaar.", '<w:vanish w:val="0"/>')], "Toch zichtbaar."),
        ([run("Toch geldig.", '<w:strike w:val="false"/>')], "Toch geldig."),
        (["voor", "<w:r><w:br/></w:r>", "na"], "voor\nna"),
        ([control(run("ingevuld"), "<w:text/>")], "ingevuld"),
        ([f"<w:newThing>{run('in iets nieuws')}</w:newThing>"], "in iets nieuws"),
        ([field("IF 1 = 1 ja nee", "ja")], "ja"),
        (['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "een veld dat nooit eindigt"], "een veld dat nooit eindigt"),
    ],
)  # fmt: skip
def test_what_is_shown_comes_over(inside: list[str], shown: str) -> None:
    assert answer(para(*inside)) == shown


@pytest.mark.parametrize(
    ("inside", "shown", "named"),
    [
        (["Zie ", sym("Wingdings", "F05E")], "Zie", "1 teken dat ik niet ken (“Wingdings F05E”)"),
        (["Zie ", sym("Onbekend", "F041")], "Zie", "1 teken dat ik niet ken (“Onbekend F041”)"),
        (["Zie \uf0d9"], "Zie", "1 teken dat ik niet ken (“F0D9”)"),
        (["Zichtbaar. ", run("Intern.", "<w:vanish/>")], "Zichtbaar.", "verborgen tekst (“Intern.”)"),
        (["Bladzijde ", field("PAGE")], "Bladzijde", "1 veld dat Word zelf invult (“PAGE”)"),
        (["Op ", "<w:r><w:dayLong/></w:r>"], "Op", "1 veld dat Word zelf invult"),
        (["Beste ", field("MERGEFIELD Naam", "«Naam»")], "Beste", "1 leeg samenvoegveld (“«Naam»”)"),
        (
            [field("FORMTEXT", "Vul hier in", form='<w:textInput><w:default w:val="Vul hier in"/></w:textInput>')], "",
            "1 invulveld met nog de tekst van het formulier (“Vul hier in”)",
        ),
        (["Zie ", '<w:altChunk r:id="rIdA"/>'], "Zie", "1 ingevoegd document dat Word pas bij het openen inleest. "
         "Open het in Word en bewaar het, dan lees ik het wel (“word/stuk.htm”)"),
        (["Zie ", "<w:r><w:object><o:OLEObject/></w:object></w:r>"], "Zie", "1 ingesloten bestand"),
        (
            ["Zie ", '<w:r><w:drawing><wp:inline><wp:docPr descr="een huis"/><pic:pic/></wp:inline></w:drawing></w:r>'],
            "Zie", "1 plaatje (“een huis”)",
        ),
        (["Zie ", "<w:r><w:drawing><c:chart/></w:drawing></w:r>"], "Zie", "1 grafiek"),
        (["Zie ", '<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>'], "Zie",
         "1 WordArt (“CONCEPT”)"),
        (["Zie ", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"], "Zie a+b",
         "1 formule: alleen de tekens zijn overgenomen (“a+b”)"),
        (["Zie ", '<w:r><w:contentPart r:id="rIdA"/></w:r>'], "Zie", "1 handgeschreven stuk (“word/stuk.htm”)"),
        (["Zie ", '<w:r><w:newThing w:val="3"/></w:r>'], "Zie", "1 onderdeel dat ik niet ken (“w:newThing”)"),
        (["Zie ", "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"], "Zie",
         "wat met Wijzigingen bijhouden was doorgehaald"),
    ],
)  # fmt: skip
def test_what_does_not_come_over_is_named(inside: list[str], shown: str, named: str) -> None:
    found = read(para(*inside), relations=related("rIdA", "aFChunk", "stuk.htm"), parts={"word/stuk.htm": "<p>x</p>"})
    assert found.answers.get(HAPPENED, "") == shown
    assert found.left_out == [named]


@pytest.mark.parametrize(
    "inside",
    [
        control(para("Klik of tik om tekst in te voeren."), PROMPT),
        para(control(run("Klik of tik om tekst in te voeren."), PROMPT)),
        para(control(run("Schrijf hier wat er gebeurde"), PROMPT + "<w:text/>")),
        para(control(run("Kies een item."), PROMPT + "<w:dropDownList/>")),
        para(control(run("Kies een item."))),
        para("Klik hier als u tekst wilt invoeren."),
        para("Click or tap here to enter text."),
        para(control(run("Vertel het hier"), '<w:placeholder><w:docPart w:val="Eigen"/></w:placeholder>')),
        para("................................"),
        para("________________"),
        "<w:tbl><w:tr><w:tc>" + control(para("Kies een item."), PROMPT) + "</w:tc></w:tr></w:tbl>",
    ],
)  # fmt: skip
def test_what_the_form_says_itself_is_no_answer(inside: str) -> None:
    glossary = (
        f'<w:glossaryDocument {SPACES}><w:docParts><w:docPart><w:docPartPr><w:name w:val="Eigen"/></w:docPartPr>'
        f"<w:docPartBody>{para('Vertel het hier')}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    )
    found = read(
        inside, parts={"word/glossary.xml": glossary}, relations=related("rIdG", "glossaryDocument", "glossary.xml")
    )
    assert answers(found) == {("toekomstperspectief", "wens"): "Rust in huis."}
    assert found.stories == {}


@pytest.mark.parametrize("off", ["", '<w:showingPlcHdr w:val="0"/>'])
def test_what_somebody_typed_in_a_field_is_an_answer(off: str) -> None:
    assert answer(para(control(run("Een brief."), f"{off}<w:text/>"))) == "Een brief."


HIDING = """<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Weg2"><w:name w:val="Weg2"/><w:basedOn w:val="Weg"/></w:style>
<w:style w:type="paragraph" w:styleId="WegP"><w:name w:val="WegP"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Streep"><w:name w:val="Streep"/><w:rPr><w:strike/></w:rPr></w:style>"""


@pytest.mark.parametrize(
    "inside",
    [
        para(run("Intern.", '<w:rStyle w:val="Weg"/>')),
        para(run("Intern.", '<w:rStyle w:val="Weg2"/>')),
        para("Intern.", style="WegP"),
        "<w:tbl><w:tr><w:tc>" + para(run("Intern.", "<w:vanish/>")) + "</w:tc></w:tr></w:tbl>",
        para(f'<w:hyperlink w:anchor="a">{run("Intern.", "<w:vanish/>")}</w:hyperlink>'),
    ],
)
def test_hidden_text_is_named_and_no_answer(inside: str) -> None:
    found = read(para("Zichtbaar."), inside, styles=HIDING)
    assert found.answers[HAPPENED] == "Zichtbaar."
    assert found.left_out == ["verborgen tekst (“Intern.”)"]


@pytest.mark.parametrize(
    "inside",
    [
        para("Geldig. ", run("Niet meer.", "<w:strike/>")),
        para("Geldig. ", run("Niet meer.", "<w:dstrike/>")),
        para("Geldig.") + para("Niet meer.", style="Streep"),
    ],
)
def test_struck_text_is_kept_apart(inside: str) -> None:
    found = read(inside, styles=HIDING)
    assert found.answers[HAPPENED] == "Geldig."
    assert found.stories == {"situatieschets": ["Doorgehaald in het document: Niet meer."]}
    assert [note.what for note in found.notes] == ["Doorgehaald in het document: Niet meer."]


def test_the_address_of_a_link_stays_with_its_words() -> None:
    link = f'<w:hyperlink r:id="rIdH">{run("het besluit")}</w:hyperlink>'
    relations = related("rIdH", "hyperlink", "https://example.org/besluit", outside=True)
    assert answer(para("Zie ", link), relations=relations) == "Zie het besluit (https://example.org/besluit)"


def numbering(*levels: str) -> str:
    drawn = "".join(f'<w:lvl w:ilvl="{at}">{level}</w:lvl>' for at, level in enumerate(levels))
    return (f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">{drawn}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')  # fmt: skip


def level(form: str, text: str) -> str:
    return f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'


def item(*inside: str, style: str = "", at: int = 0) -> str:
    return para(*inside, style=style,
                properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>')  # fmt: skip


NUMBERED = related("rIdN", "numbering", "numbering.xml")


@pytest.mark.parametrize("text", ["D%1", "D%1:", "Doorbraak %1", "Doorbraak %1:"])
def test_headings_that_word_numbers_are_doorbraken(text: str) -> None:
    body = para("4. Doorbraak", style="Kop1") + "".join(
        item(f"Plan {name}", style="Kop2") + para(run("Knelpunt", "<w:b/>")) + para(f"Geen {name}.") for name in "ab"
    )
    parts = {"word/numbering.xml": numbering(level("decimal", text))}
    raw = package(body + para("5. Waardendriehoek", style="Kop1"), parts, NUMBERED)
    assert answers(read_word(raw), "doorbraak") == {
        ("D1", "wat"): "Plan a", ("D1", "knelpunt"): "Geen a.", ("D2", "wat"): "Plan b", ("D2", "knelpunt"): "Geen b.",
    }  # fmt: skip


def test_numbers_that_word_draws_stand_in_the_answer() -> None:
    levels = numbering(level("decimal", "%1."), level("lowerLetter", "%2)"))
    parts = {"word/numbering.xml": levels}
    listed = item("Bellen"), item("met de huur", at=1), item("met de bank", at=1), item("Schrijven")
    assert answer(*listed, parts=parts, relations=NUMBERED).split("\n") == [
        "1. Bellen", "a) met de huur", "b) met de bank", "2. Schrijven",
    ]  # fmt: skip
    bullets = {"word/numbering.xml": numbering(level("bullet", "\uf0b7"))}
    assert answer(item("Bellen"), parts=bullets, relations=NUMBERED) == "Bellen"


def test_a_table_of_contents_is_no_plan() -> None:
    body = para("1. Situatieschets\t2", style="Inhopg1") + asked("Een brief.")
    found = read_word(package(body))
    assert found.answers[HAPPENED] == "Een brief."
    assert found.left_out == ["de inhoudsopgave"]


def test_a_note_stands_where_it_is_first_called_and_one_that_is_not_called_is_named() -> None:
    note = '<w:footnote w:id="{}">' + para("{}") + "</w:footnote>"
    notes = f"<w:footnotes {SPACES}>{note.format(2, 'de noot')}{note.format(3, 'vergeten')}</w:footnotes>"
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = read(para("Een", call, " en twee", call), parts={"word/footnotes.xml": notes},
                 relations=related("rIdF", "footnotes", "footnotes.xml"))  # fmt: skip
    assert found.answers[HAPPENED] == "Een (noot: de noot) en twee (zie de noot hierboven)"
    assert found.left_out == ["1 noot waar de tekst niet naar verwijst (“vergeten”)"]


def test_text_boxes_and_the_older_form_of_the_same_are_read_once() -> None:
    box = f"<w:txbxContent>{para('in een kader')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = read(para("Zie", both))
    assert found.answers[HAPPENED] == "Zie"
    assert found.stories == {"situatieschets": ["In een kader bij “Zie”:", "in een kader"]}
    assert found.left_out == []


def box(*inside: str) -> str:
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{''.join(inside)}</w:txbxContent></v:textbox></w:pict></w:r>"


NOTICE = "Let op: bel eerst."
SHAPE = "<w:r><w:drawing><a:txBody><a:p><a:t>Let op: </a:t><a:t>bel eerst.</a:t></a:p></a:txBody></w:drawing></w:r>"
FRAMED = para(NOTICE, properties='<w:framePr w:w="4000"/>')


@pytest.mark.parametrize(
    ("inside", "beside"),
    [
        ([para("Brand.", box(para(NOTICE)))], "Brand."),
        ([para("Brand.", SHAPE)], "Brand."),
        ([para("Brand."), para(box(para(NOTICE)))], "Wat er gebeurd is"),
        ([para(box(para(NOTICE))), para("Brand.")], "Wat er gebeurd is"),
        ([para("Brand."), FRAMED], "Wat er gebeurd is"),
        ([para(box(para("Wat is de situatie van de inwoner?"))), para("Brand."), FRAMED], "Wat er gebeurd is"),
        ([f"<w:tbl><w:tr><w:tc>{para('Wat is er gebeurd?')}</w:tc><w:tc>{para('Brand.', box(para(NOTICE)))}</w:tc>"
          f"</w:tr><w:tr><w:tc>{para('Wens')}</w:tc><w:tc>{para('')}</w:tc></w:tr></w:tbl>"], "Wat is er gebeurd?"),
    ],
)  # fmt: skip
def test_what_stands_in_a_box_beside_an_answer_is_no_part_of_it(inside: list[str], beside: str) -> None:
    found = read(*inside)
    assert answers(found) == {HAPPENED: "Brand.", ("toekomstperspectief", "wens"): "Rust in huis."}
    assert found.stories == {"situatieschets": [f"In een kader bij “{beside}”:", NOTICE]}
    assert [note.what for note in found.notes] == [f"in een kader bij “{beside}”: {NOTICE}"]


@pytest.mark.parametrize(
    ("inside", "happened"),
    [
        ([para("Brand."), para(box(para("3. Overzicht", style="Kop1"), para("Zelf doen:"), para("Sparen."))),
          para("Veel schade.")], "Brand.\nVeel schade."),
        ([para("Brand."), para(box(para("Zelf doen: Sparen.")))], "Brand."),
        ([para("Brand."), para(box(para("Overzicht", style="Kop1"), para("Zelf doen:"))), para("Sparen.")], "Brand."),
        ([para("Brand."), para(box(para("Zelf doen:", style="Kop2"))), para(box(para("Sparen.")))], "Brand."),
    ],
)  # fmt: skip
def test_a_question_in_a_box_has_its_answer_there_or_else_behind_it(inside: list[str], happened: str) -> None:
    found = read(*inside)
    assert answers(found) == {
        HAPPENED: happened, ("overzicht", "zelf"): "Sparen.", ("toekomstperspectief", "wens"): "Rust in huis.",
    }  # fmt: skip
    assert found.stories == {}


def test_what_looks_like_a_comment_is_text() -> None:
    from tests.inputs.word.support import as_plan

    found = read(para("Voor &lt;!-- niet weg --&gt; na."))
    plan = as_plan(found)
    assert HAPPENED not in found.answers
    assert "niet weg" in plan.sections[0].text


STANDS = ("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter")
TICKED, EMPTY = (sym("Wingdings", code) for code in ("F0FE", "F0A8"))


@pytest.mark.parametrize(
    "line",
    [para(EMPTY, " ja ", TICKED, " nee ", EMPTY, " deels"), para("ja ", EMPTY, " nee ", TICKED), para("[ ] ja [x] nee"),
     para("( ) ja  (X) nee"), para(EMPTY, " ja") + para(TICKED, " nee")],
)  # fmt: skip
def test_of_boxes_the_ticked_one_is_the_answer_and_the_others_are_kept(line: str) -> None:
    body = para("5c. Betrokkenheid", style="Kop1") + para("Staat de inwoner erachter?", style="Kop2") + line
    found = read_word(package(body))
    assert answers(found) == {STANDS: "nee"}
    assert "Staat de inwoner erachter?: ☐ ja" in found.stories["waardendriehoek"][0]


def test_two_ticked_boxes_are_no_answer_where_there_can_be_one() -> None:
    line = para(TICKED, " ja ", TICKED, " nee")
    body = para("5c. Betrokkenheid", style="Kop1") + para("Staat de inwoner erachter?", style="Kop2") + line
    found = read_word(package(body))
    assert answers(found) == {}
    assert found.stories["waardendriehoek"] == ["Staat de inwoner erachter?: ☒ ja ☒ nee"]


def test_of_a_list_with_boxes_only_what_is_ticked_is_in_it() -> None:
    rows = ("Leefgebieden", para(TICKED, " wonen ", EMPTY, " werk") + para(TICKED, " schulden"))
    cells = "".join(f"<w:tc>{cell if cell.startswith('<') else para(cell)}</w:tc>" for cell in rows)
    found = read_word(package(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + asked("Brand.")))
    assert found.answers["leefgebieden",] == ["wonen", "schulden"]
    assert found.stories[""] == ["Leefgebieden: ☐ werk"]
    goals = para(TICKED, " Rust.") + para(EMPTY, " Een auto.")
    body = para("2. Toekomstperspectief", style="Kop1") + para("Doelen op korte termijn", style="Kop2") + goals
    assert answers(read_word(package(body)), "toekomstperspectief") == {("korte_termijn", "K1"): "Rust."}


def test_a_list_goes_on_over_more_lines_but_not_in_a_sentence() -> None:
    cell = para("huisarts") + para("school, wijkteam") + para("Zij hebben dit plan samen geschreven, in mei.")
    body = f"<w:tbl><w:tr><w:tc>{para('Aanwezig')}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>" + asked("Brand.")
    found = read_word(package(body))
    assert found.answers["aan_tafel",] == ["huisarts", "school", "wijkteam"]
    assert found.stories[""] == ["Aan tafel: Zij hebben dit plan samen geschreven, in mei."]


@pytest.mark.parametrize("style", ["Kop2", ""])
def test_a_note_at_a_question_is_kept(style: str) -> None:
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="2">{para("volgens de buurvrouw")}</w:footnote></w:footnotes>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = para("1. Situatieschets", style="Kop1") + para("Wat is er gebeurd?", call, style=style) + para("Brand.")
    found = read_word(package(body + para("2. Toekomstperspectief", style="Kop1"), {"word/footnotes.xml": notes},
                              related("rIdF", "footnotes", "footnotes.xml")))  # fmt: skip
    assert found.answers == {HAPPENED: "Brand."}
    assert found.stories == {"situatieschets": ["noot: volgens de buurvrouw"]}


@pytest.mark.parametrize(
    "hint",
    ["Typ hier uw antwoord", "Vul hier in", "[Beschrijf hier kort de situatie]", "[naam]", "Schrijf hier je verhaal.",
     "&lt;vul in&gt;", "Beschrijf hier wat er speelt."],
)  # fmt: skip
def test_what_somebody_typed_in_a_form_to_say_what_belongs_there_is_named(hint: str) -> None:
    found = read(para(hint))
    assert HAPPENED not in found.answers
    (named,) = found.left_out
    assert named.startswith("1 invulveld met nog de tekst van het formulier (“")


@pytest.mark.parametrize("said", ["[geen]", "[n.v.t.]", "Schrijf hier maar op dat ik boos ben.", "Vul ik later in."])
def test_what_only_looks_like_it_is_an_answer(said: str) -> None:
    assert answer(para(said)) == said
