package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search is told of a language is read line by line: nothing in it goes by. */
class SearchRefusalsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void whatIsRightIsNotMentioned() throws Exception {
        book.write("content/search/de.properties", """
                # German
                filters = germanNormalization, germanLightStem
                ignored = der die das
                ignored = und

                Rechner = Computer, dicke Kiste
                """);
        assertThat(book.check()).doesNotContain("search");
    }

    @Test
    void aLineThatSaysNothing() throws Exception {
        book.write("content/search/de.properties", "filters = germanLightStem\nRechner Computer\nPort =\n");
        book.checkError("""
                content/search/de.properties:2: this line says nothing to the search: "Rechner Computer"
                    cure: write a word of the pages, " = ", and the words for it that readers use, with commas between them
                content/search/de.properties:3: this line says nothing to the search: "Port ="
                    cure: write a word of the pages, " = ", and the words for it that readers use, with commas between them""");
    }

    @Test
    void aFilterThatThereIsNot() throws Exception {
        book.write("content/search/de.properties", "\nfilters = germanNormalization, swabianStem\n");
        book.checkError("""
                content/search/de.properties:2: there is no filter "swabianStem"
                    cure: the filters are arabicNormalization, arabicStem, dictionaryCompoundWord, germanLightStem, germanNormalization, porterStem""");
    }

    @Test
    void aWordThatHasItsSynonymsAlready() throws Exception {
        book.write("content/search/de.properties", "Rechner = Computer\nMaschine = Rechner,, Kasten\n");
        book.checkError("""
                content/search/de.properties:2: "Rechner" is a synonym already, in line 1
                    cure: put all words for one thing into one line
                content/search/de.properties:2: there is nothing between two commas
                    cure: delete one of them""");
    }

    @Test
    void aLanguageThatTheBookHasNot() throws Exception {
        book.write("content/search/fr.properties", "filters = porterStem\n");
        book.write("content/search/words.txt", "to do\n");
        book.checkError("""
                content/search/fr.properties:1: the book has no such language
                    cure: name the file after one, or delete it
                content/search/words.txt:1: nothing reads this file
                    cure: delete it, or rename it: what searches know is called <language>.properties""");
    }
}
