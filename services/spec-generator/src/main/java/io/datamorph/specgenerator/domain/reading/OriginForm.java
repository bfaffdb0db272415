package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code 'web' for quotes_web and 'phone' for quotes_phone}: a constant by where a row is from. */
final class OriginForm implements ValueForm {

  private static final List<Phrase> FOR =
      Phrase.all(
          "for|if|when|in|of? the? rows|records|those|ones|entries|it|row? come|comes|coming|is|are? from|of|in?",
          "for the?",
          "for rows? from",
          "from");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    if (draft.stack.isEmpty()
        || from >= limit
        || draft.text().at(from).kind() != Token.Kind.STRING) {
      return Optional.empty();
    }
    return said(draft, from, limit).or(() -> alike(draft, from, limit));
  }

  private static Optional<Parsed> said(Draft draft, int from, int limit) {
    Text text = draft.text();
    Map<CatalogueTable, String> literals = new LinkedHashMap<>();
    int i = from;
    int end = from;
    while (i < limit && text.at(i).kind() == Token.Kind.STRING) {
      int lead = Phrase.longest(FOR, text.tokens(), i + 1);
      int noun = lead < 0 ? limit : draft.links().skipArticles(text, lead);
      Optional<Mention> table = draft.mentionAt(noun).filter(m -> m.to() <= limit);
      if (table.isEmpty()) {
        break;
      }
      literals.put(table.get().table(), Expr.text(text.at(i).norm()).text());
      end = table.get().to();
      i = end;
      while (text.is(i, ",") || text.is(i, "and") || text.is(i, "or")) {
        i++;
      }
    }
    boolean all = literals.keySet().containsAll(draft.stack.get().tables());
    return all ? Optional.of(new Parsed(from, end, new Expr.Origin(literals))) : Optional.empty();
  }

  /** {@code 'student' or 'alumni'}: each is called as its table is. */
  private static Optional<Parsed> alike(Draft draft, int from, int limit) {
    Text text = draft.text();
    Map<CatalogueTable, String> literals = new LinkedHashMap<>();
    int i = from;
    int end = from;
    while (i < limit && text.at(i).kind() == Token.Kind.STRING) {
      String literal = text.at(i).norm();
      List<CatalogueTable> named =
          draft.stack.get().tables().stream().filter(t -> isCalled(draft, t, literal)).toList();
      if (named.size() != 1) {
        return Optional.empty();
      }
      literals.put(named.getFirst(), Expr.text(literal).text());
      end = i + 1;
      i = end;
      while (text.is(i, ",") || text.is(i, "and") || text.is(i, "or")) {
        i++;
      }
    }
    boolean all = literals.keySet().containsAll(draft.stack.get().tables());
    return all ? Optional.of(new Parsed(from, end, new Expr.Origin(literals))) : Optional.empty();
  }

  private static boolean isCalled(Draft draft, CatalogueTable table, String literal) {
    List<String> words = Words.canonicalParts(literal);
    List<String> own = draft.links().schema().words(table);
    return !words.isEmpty() && own.containsAll(words);
  }
}
