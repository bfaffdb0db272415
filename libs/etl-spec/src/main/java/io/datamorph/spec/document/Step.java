package io.datamorph.spec.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One named step; its inputs are names of sources or of earlier steps. */
public sealed interface Step {

  String name();

  /** The relations this step reads, in order. */
  List<String> inputs();

  /** Exactly these columns, in this order. */
  record Select(String name, String input, List<NamedExpression> columns) implements Step {
    public Select {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      columns = List.copyOf(columns);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Adds columns, or replaces those of the same name; keeps the rest. */
  record Derive(String name, String input, List<NamedExpression> columns) implements Step {
    public Derive {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      columns = List.copyOf(columns);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Keeps the rows for which the condition is true (not NULL). */
  record Filter(String name, String input, String where) implements Step {
    public Filter {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(where, "where");
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Joins two inputs; {@code on} is absent for a cross join only. */
  record Join(String name, String left, String right, JoinType type, Optional<String> on)
      implements Step {
    public Join {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(on, "on");
    }

    @Override
    public List<String> inputs() {
      return List.of(left, right);
    }
  }

  /** Groups and measures; {@code having} may use the measures' names and aggregate calls. */
  record Aggregate(
      String name,
      String input,
      List<NamedExpression> groupBy,
      List<NamedExpression> measures,
      Optional<String> having)
      implements Step {
    public Aggregate {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(having, "having");
      groupBy = List.copyOf(groupBy);
      measures = List.copyOf(measures);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Orders the rows. */
  record Sort(String name, String input, List<OrderKey> by) implements Step {
    public Sort {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      by = List.copyOf(by);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** The first rows of an order: its own {@code orderBy}, or that of the sort it reads. */
  record Limit(String name, String input, long count, List<OrderKey> orderBy) implements Step {
    public Limit {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Replaces NULL by a value, column by column; {@code expr} is a literal. */
  record Fill(String name, String input, List<NamedExpression> values) implements Step {
    public Fill {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      values = List.copyOf(values);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Keeps one row a key. */
  record Dedupe(String name, String input, List<String> keys, Keep keep, List<OrderKey> orderBy)
      implements Step {
    public Dedupe {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(keep, "keep");
      keys = List.copyOf(keys);
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }
}
