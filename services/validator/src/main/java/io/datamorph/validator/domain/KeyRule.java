package io.datamorph.validator.domain;

import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.typed.Column;
import java.util.List;

/** What the spec says of the columns that identify a row. */
public sealed interface KeyRule extends Rule {

  /** In the target's order. */
  List<Column> keys();

  /**
   * No two rows have the same key; NULL is nobody's key.
   *
   * @param existing whether the target may have been so before
   */
  record KeysUnique(List<Column> keys, boolean existing) implements KeyRule {
    public KeysUnique {
      keys = List.copyOf(keys);
    }

    @Override
    public String category() {
      return "key_unique";
    }

    @Override
    public String title() {
      return "no two rows have the same %s%s"
          .formatted(names(keys), existing ? ", unless they had it before" : "");
    }
  }

  /** No row that is added has the key of one that is there. */
  record KeysFree(List<Column> keys) implements KeyRule {
    public KeysFree {
      keys = List.copyOf(keys);
    }

    @Override
    public String category() {
      return "keys_free";
    }

    @Override
    public String title() {
      return "no new row has a %s that the target has already".formatted(names(keys));
    }
  }

  /**
   * No two new rows have the same key, NULL being a key like any other. If they have, no code can
   * know which of them is meant.
   */
  record SourceKeysUnique(List<Column> keys) implements KeyRule {
    public SourceKeysUnique {
      keys = List.copyOf(keys);
    }

    @Override
    public String category() {
      return "source_keys_unique";
    }

    @Override
    public String title() {
      return "no two new rows have the same " + names(keys);
    }
  }

  /** Of a key's versions one is current, or none. */
  record OneCurrent(List<Column> keys) implements KeyRule {
    public OneCurrent {
      keys = List.copyOf(keys);
    }

    @Override
    public String category() {
      return "one_current";
    }

    @Override
    public String title() {
      return "at most one current row for each " + names(keys);
    }
  }

  /**
   * No key is NULL. Where the spec lets a key be NULL (a group of rows without a value, say) one is
   * worth a warning, but it may be right.
   */
  record KeysNotNull(List<Column> keys) implements KeyRule {
    public KeysNotNull {
      keys = List.copyOf(keys);
    }

    @Override
    public Severity severity() {
      return keys.stream().anyMatch(Column::nullable) ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public String category() {
      return "key_not_null";
    }

    @Override
    public String title() {
      return "no row has NULL in its key " + names(keys);
    }
  }

  private static String names(List<Column> columns) {
    return String.join(", ", columns.stream().map(Column::id).toList());
  }
}
