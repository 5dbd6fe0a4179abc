package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docs of another project, with other words and nothing of ours: they are held to what they show, and to no form. */
class ForeignDocsTest {
    private static final String NOTICES = """
            content/inventory.properties:1: notice: nothing counts what the book holds: a page that is lost with all that belongs to it would not be missed
                cure: run verify --accept once, which writes this file
            content/opening-hours/de.adoc:1: notice: there is no Deutsch page; readers get the English one with a notice
                cure: translate en.adoc
            content/tracking/de.adoc:1: notice: nobody has recorded which text of its source this page follows; readers cannot be told when it is behind
                cure: compare the two, then run: follows tracking/de
            content/wording/de.properties:1: notice: the site says of itself what "Faultbook" says: site.name, site.tagline, site.description, index.title, index.lead
                cure: say your own in this file; the other words stay as they are built in
            content/wording/en.properties:1: notice: the site says of itself what "Faultbook" says: site.name, site.tagline, site.description, index.title, index.lead
                cure: say your own in this file; the other words stay as they are built in""";

    @TempDir
    private Path root;

    private SmallBook docs;

    @BeforeEach
    void someoneElsesDocs() throws Exception {
        docs = SmallBook.copyOf(Path.of("src/test/resources/foreign"), root);
    }

    @Test
    void nothingIsWrongAndWhatIsNotLookedAtIsSaid() {
        assertThat(docs.check()).isEqualTo(NOTICES);
    }

    @Test
    void pagesWithoutStagesAreAPlainListAndHaveNoMessageOnTop() throws Exception {
        assertThat(site("en/index.html"))
                .contains("<ul class=\"pages\">", "<li lang=\"en\" dir=\"ltr\"><a href=\"tracking.html\">Where is")
                .doesNotContain("<ol class=\"map\">", "<samp");
        assertThat(site("de/tracking.html"))
                .contains("<title>Wo ist mein Paket? – Faultbook</title>", "Connection reset")
                .doesNotContain("<ol class=\"life\"", "<p class=\"message\">", "<meta name=\"keywords\"");
    }

    @Test
    void aFewWordsOfItsOwn() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            docs.write("content/wording/" + language + ".properties", """
                    site.name = Parcels
                    site.tagline = Where is it?
                    site.description = All about parcels.
                    index.title = About parcels
                    index.lead = Find yours.
                    """);
        }
        assertThat(docs.check()).doesNotContain("the site says of itself");
        assertThat(site("de/index.html")).contains("<title>About parcels – Parcels</title>", "Zum Inhalt springen");
    }

    @Test
    void aProgramThatPrintsSomethingElse() throws Exception {
        docs.edit("examples/tracking/WriteLetter.java", text -> text.replace("on its way", "lost"));
        docs.checkError("""
                examples/tracking/WriteLetter.out:1: WriteLetter.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: Dear customer, your parcel is [-on its way-]{+lost+}.
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void aTranslationWithAnotherNumber() throws Exception {
        docs.edit("content/tracking/de.adoc", text -> text.replace("15 Minuten", "50 Minuten"));
        assertThat(docs.errors()).contains("has the number 50, which is not in", "lacks the number \"15\" of");
    }

    @Test
    void aParagraphThatNobodyTranslated() throws Exception {
        docs.edit(
                "content/tracking/de.adoc",
                text -> text.replace(
                        "Das Depot legt nachts bei Kunden auf.",
                        "The depot hangs up on all of its customers as soon as it is night."));
        docs.edit(
                "content/tracking/de.adoc",
                text -> text.replace(
                        "Einmal fragen", "Ask the depot once in the morning, and then ask it again at noon"));
        docs.checkError("""
                content/tracking/de.adoc:8: this text is in English, and its page in German
                    cure: translate it; names and quotations in another language are code or in quotation marks
                content/tracking/de.adoc:18: this text is in English, and its page in German
                    cure: translate it; names and quotations in another language are code or in quotation marks""");
    }

    @Test
    void aLanguageThatNobodyCanJudge() throws Exception {
        String wording = java.nio.file.Files.readString(
                Path.of(System.getProperty("repository"), "content/wording/en.properties"));
        docs.write("content/wording/x-pirate.properties", wording.replace("= English", "= Pirate"));
        docs.write(
                "content/opening-hours/x-pirate.adoc",
                docs.read("content/opening-hours/en.adoc")
                        .replaceFirst("= .*", "= When we be sailin'")
                        .replace("From Monday to Friday.", "From Monday t' Friday."));
        assertThat(docs.check()).doesNotContain("its page in");
    }

    @Test
    void aWordingThatNobodyTranslated() throws Exception {
        docs.write(
                "content/wording/de.properties",
                "\nsite.description = Find out where your parcel is and when it will arrive.\n");
        docs.checkError("""
                content/wording/de.properties:2: this wording is in English, and its page in German
                    cure: translate it; names and quotations in another language are code or in quotation marks""");
    }

    @Test
    void aDeadLink() throws Exception {
        docs.edit("content/tracking/en.adoc", text -> text.replace("opening-hours/", "closing-hours/"));
        docs.edit("content/tracking/de.adoc", text -> text.replace("opening-hours/", "closing-hours/"));
        docs.checkError("""
                content/tracking/de.adoc:32: the link to "closing-hours.html" leads nowhere
                    cure: correct the target, or add the page
                content/tracking/en.adoc:30: the link to "closing-hours.html" leads nowhere
                    cure: correct the target, or add the page""");
    }

    @Test
    void aLanguageWithoutWords() throws Exception {
        docs.write("content/tracking/fr.adoc", "= Où est mon colis ?\n");
        docs.checkError("""
                content/tracking/fr.adoc:1: there is no wording for the language "fr"
                    cure: write content/wording/fr.properties, with the keys of en.properties; or rename what is no translation""");
    }

    @Test
    void codeThatIsNotRunMustBeDeclared() throws Exception {
        String order = "\n[source,json]\n----\n{}\n----\n";
        docs.edit("content/opening-hours/en.adoc", text -> text + order);
        docs.checkError("""
                content/opening-hours/en.adoc:6: a block of text that is no program: nothing would check it
                    cure: show what a program prints by including the program; write commands in a sentence or a table""");
        docs.write("content/form.properties", "languages.unchecked = json\n");
        assertThat(docs.check()).isEqualTo(NOTICES);
    }

    @Test
    void aFormThatIsDeclaredIsKept() throws Exception {
        docs.write("content/form.properties", """
                attributes = product
                roles = note
                sections = == _ask_once, == _answer
                programs.fewest = 1
                """);
        assertThat(docs.errors().replaceAll("\n    cure.*", "")).isEqualTo("""
                content/opening-hours/en.adoc:1: the header has no ":product:"
                content/opening-hours/en.adoc:1: the page has 0 programs
                content/opening-hours/en.adoc:1: the section "_ask_once" is missing
                content/tracking/de.adoc:3: unknown attribute ":toc:"
                content/tracking/de.adoc:22: the section "_answer" is missing
                content/tracking/de.adoc:25: unknown role "letter"
                content/tracking/en.adoc:3: unknown attribute ":toc:"
                content/tracking/en.adoc:20: the section "_answer" is missing
                content/tracking/en.adoc:23: unknown role "letter\"""");
    }

    @Test
    void aFormThatCannotBeUnderstood() throws Exception {
        docs.write("content/form.properties", """
                role = note
                description.length = long
                programs.fewest = some
                sections = summary
                inventory = no
                """);
        docs.checkError("""
                content/form.properties:1: unknown word "role" in the form of pages
                    cure: the words are attributes, attributes.source, cells.empty, description.length, inventory, languages.unchecked, programs.fewest, roles, sections, sections.empty
                content/form.properties:2: "long" is nothing that description.length can be
                    cure: write two numbers, such as 70-160
                content/form.properties:3: "some" is nothing that programs.fewest can be
                    cure: write a number
                content/form.properties:4: "summary" is nothing that sections can be
                    cure: write level and id, such as == summary, === cause
                content/form.properties:5: "no" is nothing that inventory can be
                    cure: write "required", or leave it out""");
    }

    private String site(String page) throws Exception {
        Map<String, byte[]> files = docs.verify(new Problems(), false).site().files();
        return new String(files.get(page), StandardCharsets.UTF_8);
    }
}
