package org.faultbook.mutation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of rot.
 *
 * @param name as the table calls it: its group, a colon, and what is wrong
 * @param mutations every position in the book at which it can be applied
 */
record Kind(String name, Function<Kind, Function<Snapshot, Stream<Mutation>>> mutations) {
    static final String EVERY_LANGUAGE = "all";
    static final String BOOK = "book";

    /** Kinds of one group are of the same nature. */
    String group() {
        return name.replaceFirst(":.*", "");
    }

    Stream<Mutation> in(Snapshot book) {
        return mutations.apply(this).apply(book);
    }

    /** Of a page in one language. */
    static Kind page(String name, Function<Page, Stream<Rot>> rots) {
        return new Kind(
                name,
                kind -> book -> book.pages().stream()
                        .flatMap(page ->
                                rots.apply(page).map(rot -> new Mutation(kind, page.language(), page.file(), rot))));
    }

    /** Of a page that follows a source. */
    static Kind translation(String name, Function<Page, Stream<Rot>> rots) {
        return page(name, page -> page.isSource() ? Stream.empty() : rots.apply(page));
    }

    /** Of a page in the source language. */
    static Kind source(String name, Function<Page, Stream<Rot>> rots) {
        return page(name, page -> page.isSource() ? rots.apply(page) : Stream.empty());
    }

    /** Of a page in all its languages in the same way, so that they still agree. */
    static Kind everyLanguage(String name, Function<List<Page>, Stream<Rot>> rots) {
        return new Kind(
                name,
                kind -> book -> book.slugs().stream()
                        .flatMap(slug -> rots.apply(book.pages(slug))
                                .map(rot -> new Mutation(kind, EVERY_LANGUAGE, "content/" + slug, rot))));
    }

    /** Of a program or its reviewed output. */
    static Kind program(String name, Function<Code, Stream<Rot>> rots) {
        return new Kind(
                name,
                kind -> book -> book.programs().stream()
                        .flatMap(code ->
                                rots.apply(code).map(rot -> new Mutation(kind, code.language(), code.file(), rot))));
    }

    /** As {@link #program}, of the first program of its language that each page has: for what takes long. */
    static Kind programOfEachPage(String name, Function<Code, Stream<Rot>> rots) {
        return program(name, code -> code.isFirstOfItsKind() ? rots.apply(code) : Stream.empty());
    }

    /** Of a wording. */
    static Kind wording(String name, Function<Words, Stream<Rot>> rots) {
        return new Kind(
                name,
                kind -> book -> book.languages().stream()
                        .map(language -> new Words(book, language))
                        .flatMap(words ->
                                rots.apply(words).map(rot -> new Mutation(kind, words.language(), words.file(), rot))));
    }

    /** Of anything else. */
    static Kind book(String name, Function<Snapshot, Stream<Rot>> rots) {
        return new Kind(
                name,
                kind -> book -> rots.apply(book).map(rot -> {
                    String where = rot.edits().keySet().stream().findFirst().orElse("the machine");
                    return new Mutation(kind, BOOK, where, rot);
                }));
    }
}
