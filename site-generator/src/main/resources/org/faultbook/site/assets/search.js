// The search without its page: how words are brought to their terms, and which pages a query finds. The terms are those of
// the generator, which makes them with Lucene's filters; search/terms.tsv in the tests holds both to the same answers.
// Each `<language>/search-index.js` calls Search.open with what it knows, each `<language>/search-text/<slug>.js` calls
// Search.text with a page's sections.
const Search = (() => {
  "use strict";

  // ---- From a word to its terms, as Lucene's filters of these names do it

  const replaceEnd = (word, length, end) => word.slice(0, word.length - length) + end;

  function arabicNormalization(word) {
    return word
      .replace(/[\u0622\u0623\u0625]/g, "\u0627") // alef with madda, with hamza above or below
      .replace(/\u0649/g, "\u064a") // alef maqsura
      .replace(/\u0629/g, "\u0647") // ta marbuta
      .replace(/[\u0640\u064b-\u0652]/g, ""); // tatweel, vowels
  }

  function arabicStem(word) {
    const prefix = ["ال", "وال", "بال", "كال", "فال", "لل", "و"].find(
      (each) => word.startsWith(each) && word.length >= (each.length === 1 ? 4 : each.length + 2));
    let stem = prefix ? word.slice(prefix.length) : word;
    for (const suffix of ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"]) {
      if (stem.endsWith(suffix) && stem.length >= suffix.length + 2) stem = replaceEnd(stem, suffix.length, "");
    }
    return stem;
  }

  // Umlauts lose their dots, written as "ae" too; "ue" only where it can be one, which it is not in "neue" or "Quelle".
  function germanNormalization(word) {
    const plain = { "ä": "a", "ö": "o", "ü": "u" };
    let folded = "";
    let state = "other";
    for (const letter of word) {
      if (letter === "e" && state === "before e") {
        state = "vowel";
      } else if (letter === "ß") {
        folded += "ss";
        state = "other";
      } else {
        folded += plain[letter] || letter;
        if (letter === "a" || letter === "o" || (letter === "u" && state === "other")) state = "before e";
        else state = "eiqyuäöü".includes(letter) ? "vowel" : "other";
      }
    }
    return folded;
  }

  function germanLightStem(word) {
    let stem = word
      .replace(/[äàáâ]/g, "a").replace(/[öòóô]/g, "o").replace(/[ïìíî]/g, "i").replace(/[üùúû]/g, "u");
    const ends = (end, longer) => stem.length > longer && end.test(stem);
    if (ends(/ern$/, 5)) stem = replaceEnd(stem, 3, "");
    else if (ends(/e[mnrs]$/, 4)) stem = replaceEnd(stem, 2, "");
    else if (ends(/e$/, 3) || ends(/[bdfghklmnt]s$/, 3)) stem = replaceEnd(stem, 1, "");
    if (ends(/est$/, 5)) stem = replaceEnd(stem, 3, "");
    else if (ends(/e[rn]$/, 4) || ends(/[bdfghklmnt]st$/, 4)) stem = replaceEnd(stem, 2, "");
    return stem;
  }

  // M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), with the departures of Lucene's.
  const shape = (word) => {
    let letters = "";
    for (let i = 0; i < word.length; i++) {
      const vowel = "aeiou".includes(word[i]) || (word[i] === "y" && i > 0 && letters[i - 1] === "c");
      letters += vowel ? "v" : "c";
    }
    return letters;
  };
  const measure = (word) => (shape(word).match(/v+c/g) || []).length;
  const hasVowel = (word) => shape(word).includes("v");
  const endsDouble = (word) => /(.)\1$/.test(word) && shape(word).endsWith("c");
  const endsShort = (word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
  const SECOND = {
    ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", bli: "ble", alli: "al", entli: "ent",
    eli: "e", ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful",
    ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble", logi: "log",
  };
  const THIRD = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
  const FOURTH = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize"];

  function replaceSuffix(word, suffixes) {
    const suffix = Object.keys(suffixes).find((each) => word.endsWith(each));
    return suffix && measure(replaceEnd(word, suffix.length, "")) > 0
      ? replaceEnd(word, suffix.length, suffixes[suffix])
      : word;
  }

  function porterStem(word) {
    if (word.length < 3) return word;
    let stem = word;
    if (stem.endsWith("sses")) stem = replaceEnd(stem, 2, "");
    else if (stem.endsWith("ies")) stem = replaceEnd(stem, 3, "i");
    else if (/[^s]s$/.test(stem)) stem = replaceEnd(stem, 1, "");
    const participle = stem.endsWith("ed") ? "ed" : stem.endsWith("ing") ? "ing" : "";
    const root = replaceEnd(stem, participle.length, "");
    if (stem.endsWith("eed")) {
      if (measure(replaceEnd(stem, 3, "")) > 0) stem = replaceEnd(stem, 1, "");
    } else if (participle && hasVowel(root)) {
      stem = root;
      if (/(at|bl|iz)$/.test(stem)) stem += "e";
      else if (endsDouble(stem)) stem = /[lsz]$/.test(stem) ? stem : replaceEnd(stem, 1, "");
      else if (measure(stem) === 1 && endsShort(stem)) stem += "e";
    }
    if (stem.endsWith("y") && hasVowel(replaceEnd(stem, 1, ""))) stem = replaceEnd(stem, 1, "i");
    stem = replaceSuffix(replaceSuffix(stem, SECOND), THIRD);
    const fourth = FOURTH.find((each) => stem.endsWith(each));
    if (fourth) {
      const kept = fourth.endsWith("ion") ? 3 : fourth.length; // the s or t before "ion" stays
      if (measure(replaceEnd(stem, kept, "")) > 1) stem = replaceEnd(stem, kept, "");
    }
    const syllables = measure(stem);
    if (stem.endsWith("e") && (syllables > 1 || (syllables === 1 && !endsShort(replaceEnd(stem, 1, ""))))) {
      stem = replaceEnd(stem, 1, "");
    }
    return stem.endsWith("l") && endsDouble(stem) && syllables > 1 ? replaceEnd(stem, 1, "") : stem;
  }

  // From each letter, the longest term that begins with it.
  function compoundParts(word, dictionary) {
    const parts = [word];
    for (let start = 0; word.length >= 8 && start <= word.length - 4; start++) {
      for (let length = Math.min(20, word.length - start); length >= 4; length--) {
        const part = word.slice(start, start + length);
        if (dictionary.has(part)) {
          if (part !== word) parts.push(part);
          break;
        }
      }
    }
    return parts;
  }

  const FILTERS = {
    arabicNormalization: (words) => words.map(arabicNormalization),
    arabicStem: (words) => words.map(arabicStem),
    germanNormalization: (words) => words.map(germanNormalization),
    germanLightStem: (words) => words.map(germanLightStem),
    porterStem: (words) => words.map(porterStem),
    dictionaryCompoundWord: (words, dictionary) => words.flatMap((word) => compoundParts(word, dictionary)),
  };

  const words = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) || [];

  // Of any script; the digits of each stand in a row.
  function digit(letter) {
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(letter.codePointAt(0) - value - 1))) value++;
    return String(value % 10);
  }

  // One letter for one, whatever the language.
  const lowerCase = (word) =>
    Array.from(word, (letter) => String.fromCodePoint(letter.toLowerCase().codePointAt(0))).join("");

  // An identifier and its parts: SocketException, Socket, Exception.
  function identifierParts(word) {
    const parts = word
      .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
      .replace(/(\p{N})(?=[\p{L}\p{M}])/gu, "$1 ")
      .replace(/([\p{L}\p{M}])(?=\p{N})/gu, "$1 ")
      .split(" ");
    return parts.length > 1 ? [word, ...parts] : parts;
  }

  // The word itself first, then its parts; nothing for a word that says nothing.
  function terms(word, language) {
    const all = identifierParts(word).map((part) => lowerCase(part).replace(/\p{Nd}/gu, digit));
    const filtered = language.filters.reduce((some, name) => FILTERS[name](some, language.dictionary), all);
    return [...new Set(filtered)].filter((term) => term && !language.ignored.has(term));
  }

  function analysis(filters, ignored, dictionary) {
    const language = { filters, dictionary: new Set(), ignored: new Set() };
    const saying = new Set(words(ignored).map((word) => terms(word, language)[0]));
    return { filters, dictionary, ignored: saying };
  }

  // ---- What the index knows

  let index = null;
  const texts = new Map();

  function open(data) {
    const languages = data.languages.map((each) => {
      const all = each.terms.split(" ");
      const numbers = new Map(all.map((term, number) => [term, number]));
      const language = Object.assign({ code: each.code, all, numbers, postings: each.postings },
        analysis(each.filters, each.ignored, numbers));
      language.synonyms = each.synonyms.map((set) => set.map((phrase) => sequence(words(phrase), language)));
      const phrases = new Map();
      for (const [page, text] of each.phrases) {
        const phrase = sequence(words(text), language).join(" ");
        if (phrase) phrases.set(phrase, (phrases.get(phrase) || new Set()).add(page));
      }
      language.phrases = phrases;
      return language;
    });
    const lengths = data.pages.map(() => 0);
    for (const language of languages) {
      for (const posting of language.postings) {
        for (let i = 0; i < posting.length; i += 2) lengths[data.units[posting[i]][0]] += posting[i + 1];
      }
    }
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const names = data.pages.map((page) => new Set(languages.flatMap((language) =>
      words(page.title + " " + page.message).flatMap((word) => terms(word, language))
        .map((term) => language.code + " " + term))));
    const explained = new Map();
    for (const term of data.glossary) {
      for (const language of languages) {
        const phrase = sequence(words(term.words[language.code] || ""), language).join(" ");
        if (phrase) explained.set(phrase, term);
      }
    }
    index = { pages: data.pages, units: data.units, names, languages, lengths, average, explained };
  }

  // Each word as its first term, without those that say nothing.
  const sequence = (some, language) => some.map((word) => terms(word, language)[0]).filter(Boolean);

  // ---- From a query to pages

  // Clocks, dates, addresses and the lines of a stack trace are in every log.
  function withoutNoise(query) {
    return query
      .replace(/\p{Nd}/gu, digit)
      .replace(/\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}/g, " ")
      .replace(/T?\d\d?:\d\d(:\d\d)?([.,]\d+)?Z?([+-]\d\d:?\d\d)?/g, " ")
      .replace(/\b\d{1,3}(\.\d{1,3}){3}(:\d+)?/g, " ")
      .replace(/\bat (?:[\w.$/@-]+)\([^)]*\)/g, " ")
      .replace(/:\d+\)/g, " ");
  }

  // Whether one can be made of the other by so many letters added, left out, changed, or exchanged with a neighbour.
  function within(limit, one, other) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
      if (Math.min(...row) > limit) return limit + 1;
    }
    return row[other.length];
  }

  // For an unknown term, those that begin with it, or with which it ends; or else those it is nearest to.
  function similar(term, language) {
    if (term.length < 3 || /\p{N}/u.test(term)) return [];
    const longer = language.all.filter((each) => each.startsWith(term));
    if (longer.length) return longer.map((each) => ({ term: each, weight: 0.7 * Math.sqrt(term.length / each.length) }));
    const end = language.all.filter((each) => each.length > 3 && term.endsWith(each));
    if (end.length) return end.map((each) => ({ term: each, weight: 0.6 }));
    // Scripts that leave out vowels have short words.
    let limit = term.length < (/[a-z]/.test(term) ? 5 : 3) ? 0 : term.length < 8 ? 1 : 2;
    let nearest = [];
    for (const each of limit ? language.all : []) {
      // Little is left of a short word when a letter is added, too.
      if (each[0] !== term[0] || (term.length < 5 && each.length !== term.length)) continue;
      const distance = within(limit, term, each);
      if (distance < limit) nearest = [];
      if (distance <= limit) {
        nearest.push({ term: each, weight: distance === 1 ? 0.7 : 0.5 });
        limit = distance;
      }
    }
    return nearest;
  }

  // Whether hardly a letter is left of a word without its parts.
  function covers(word, parts) {
    const letters = Array.from(word, () => false);
    for (const part of parts) letters.fill(true, word.indexOf(part), word.indexOf(part) + part.length);
    return letters.filter((covered) => !covered).length <= word.length / 5;
  }

  // Ways to read each word: lists of terms, with what they weigh; the best way counts.
  function readings(some) {
    const read = some.map(() => []);
    const understood = some.map(() => false);
    for (const language of index.languages) {
      const way = (weighed) => ({ language, weighed });
      const groups = some.map((word) => terms(word, language));
      groups.forEach((group, i) => {
        const known = group.filter((term) => language.numbers.has(term));
        if (!group.length) return;
        const all = known.filter((term) => term !== group[0]);
        const parts = all.filter((term) => !all.some((other) => other !== term && other.includes(term)));
        const covered = covers(group[0], parts);
        if (known[0] === group[0]) read[i].push(way([{ term: known[0], weight: 1 }]));
        if (parts.length) read[i].push(way(parts.map((term) => ({ term, weight: covered ? 0.6 : 0.2 }))));
        understood[i] = understood[i] || known[0] === group[0] || covered;
      });
      const said = groups.map((group, i) => ({ term: group[0], i })).filter((each) => each.term);
      for (const set of language.synonyms) {
        for (const phrase of set) {
          for (let at = 0; phrase.length && at + phrase.length <= said.length; at++) {
            if (!phrase.every((term, j) => said[at + j].term === term)) continue;
            // What the pages say themselves counts more.
            const share = phrase.every((term) => language.numbers.has(term)) ? 0.6 : 0.9;
            for (const other of set) {
              const weighed = other.map((term) => ({ term, weight: share / other.length }))
                .filter(({ term }) => language.numbers.has(term));
              if (other === phrase || !weighed.length) continue;
              read[said[at].i].push(way(weighed));
              phrase.forEach((term, j) => (understood[said[at + j].i] = true));
            }
          }
        }
      }
    }
    some.forEach((word, i) => {
      if (understood[i]) return;
      for (const language of index.languages) {
        for (const near of similar(terms(word, language)[0] || "", language)) {
          read[i].push({ language, weighed: [near], isGuess: true });
        }
      }
    });
    return read;
  }

  // BM25, where a term in a title weighs more than one in a paragraph; by page, with the share of each section.
  function scores(language, term) {
    const posting = language.postings[language.numbers.get(term)];
    const pages = new Map();
    for (let i = 0; i < posting.length; i += 2) {
      const page = index.units[posting[i]][0];
      const entry = pages.get(page) || { weight: 0, units: [] };
      entry.weight += posting[i + 1];
      entry.units.push([posting[i], posting[i + 1]]);
      pages.set(page, entry);
    }
    const rarity = Math.log(1 + (index.pages.length - pages.size + 0.5) / (pages.size + 0.5));
    for (const [page, entry] of pages) {
      const length = 0.7 + (0.3 * index.lengths[page]) / index.average;
      entry.score = (rarity * entry.weight * 3) / (entry.weight + 2 * length);
      for (const unit of entry.units) unit[1] = (rarity * unit[1]) / (unit[1] + 1);
    }
    return pages;
  }

  // A whole message, or a name such as ECONNRESET, in the query: the longest that a page has.
  function messages(some) {
    const best = index.pages.map(() => 0);
    for (const language of index.languages) {
      const said = " " + sequence(some, language).join(" ") + " ";
      for (const [phrase, pages] of language.phrases) {
        if (said.includes(" " + phrase + " ")) {
          const weight = (3 * phrase.split(" ").length) / pages.size;
          for (const page of pages) best[page] = Math.max(best[page], weight);
        }
      }
    }
    return best;
  }

  // The pages, best first: each with its best section and the terms that were found.
  function find(query) {
    const some = [...words(withoutNoise(query))];
    const total = messages(some);
    const sections = index.units.map(() => 0);
    const places = index.units.map(() => 0);
    const found = new Set();
    const once = new Map(some.map((word, i) => [word.toLowerCase(), i]));
    const read = readings(some);
    for (const i of once.values()) {
      const best = new Map();
      for (const { language, weighed, isGuess } of read[i]) {
        const pages = new Map();
        for (const { term, weight } of weighed) {
          found.add(language.code + " " + term);
          for (const [page, entry] of scores(language, term)) {
            // What names the page leads to none of its sections, and is what somebody means who has not typed it all.
            const isName = index.names[page].has(language.code + " " + term);
            pages.set(page, (pages.get(page) || 0) + weight * entry.score * (isGuess && !isName ? 0.3 : 1));
            for (const [unit, share] of entry.units) {
              sections[unit] += weight * share;
              if (!isName) places[unit] += weight * share;
            }
          }
        }
        for (const [page, score] of pages) best.set(page, Math.max(best.get(page) || 0, score));
      }
      for (const [page, score] of best) total[page] += score;
    }
    // Words that stand in one section belong together.
    const together = index.pages.map(() => 0);
    sections.forEach((score, unit) => {
      const page = index.units[unit][0];
      together[page] = Math.max(together[page], score);
    });
    together.forEach((score, page) => (total[page] += score / 2));
    const top = Math.max(0.2, ...total);
    return index.pages
      .map((page, number) => ({ page, number, score: total[number] }))
      .filter((each) => each.score >= 0.15 * top)
      .sort((one, other) => other.score - one.score || one.number - other.number)
      .slice(0, 8)
      .map((each) => Object.assign(each, { section: bestSection(each.number, places), found }));
  }

  // The entry of the glossary for a query that is one of its terms, and nothing else.
  function explain(query) {
    return index.languages.map((language) => index.explained.get(sequence(words(query), language).join(" ")))
      .find(Boolean) || null;
  }

  // The first one, which says most, where nothing leads to another.
  function bestSection(page, sections) {
    let best = null;
    index.units.forEach(([of, id, heading], unit) => {
      if (of === page && id && (best === null || sections[unit] > sections[best.unit])) best = { id, heading, unit };
    });
    return best;
  }

  // The part of a section in which most was found, as pieces that say whether they were.
  function snippet(text, result, length) {
    const own = index.languages.filter((language) => language.code === result.page.lang);
    const pieces = text.split(/([\p{L}\p{M}\p{N}]+)/u);
    const hit = pieces.map((piece, i) => i % 2 === 1 && own.some(
      (language) => terms(piece, language).some((term) => result.found.has(language.code + " " + term))));
    const endOf = (start) => {
      let end = start;
      for (let room = length; end < pieces.length && room >= pieces[end].length; end++) room -= pieces[end].length;
      return end;
    };
    let first = 0;
    let most = 0;
    hit.forEach((isHit, i) => {
      const different = new Set(pieces.slice(i, endOf(i)).filter((_, j) => hit[i + j]).map((piece) => piece.toLowerCase()));
      if (isHit && different.size > most) {
        most = different.size;
        first = i;
      }
    });
    // A few words earlier, or where the sentence begins.
    let start = first;
    for (let room = length / 3; start > 0 && room > 0 && !/[.!?؟·]\s/.test(pieces[start - 1]); start--) {
      room -= pieces[start - 1].length;
    }
    // No sign of a sentence that is not shown.
    while (start < first && !/[\p{L}\p{N}"„«(]/u.test(pieces[start])) start++;
    const end = endOf(start);
    return { before: start > 1, after: end < pieces.length,
      pieces: pieces.slice(start, end).map((piece, i) => ({ piece, hit: hit[start + i] })) };
  }

  return {
    analysis, terms, words, open, find, explain, snippet,
    filters: Object.keys(FILTERS),
    isOpen: () => index !== null,
    text: (slug, sections) => texts.set(slug, sections),
    textOf: (slug) => texts.get(slug),
  };
})();
