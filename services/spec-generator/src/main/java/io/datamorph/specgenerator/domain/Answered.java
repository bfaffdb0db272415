package io.datamorph.specgenerator.domain;

import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Question;
import io.datamorph.spec.document.Spec;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a request came to. */
public sealed interface Answered {

  /**
   * A spec that passed the checker.
   *
   * @param reader given or builtin
   * @param notes what each word that mattered was linked to
   * @param others specs for the further tables of the request, which become workflows of their own
   */
  record Written(Spec spec, String reader, List<String> notes, List<Spec> others)
      implements Answered {
    public Written {
      Objects.requireNonNull(spec, "spec");
      Objects.requireNonNull(reader, "reader");
      notes = List.copyOf(notes);
      others = List.copyOf(others);
    }

    /** The same with each of its specs changed. */
    public Written with(UnaryOperator<Spec> change) {
      return new Written(change.apply(spec), reader, notes, others.stream().map(change).toList());
    }

    /** A spec for the only table that was asked for. */
    public Written(Spec spec, String reader, List<String> notes) {
      this(spec, reader, notes, List.of());
    }
  }

  /** The request has more than one meaning. */
  record Unclear(List<Question> questions) implements Answered {
    public Unclear {
      questions = List.copyOf(questions);
    }
  }

  /** The request cannot be done or was not understood; never empty. */
  record Refused(List<Problem> problems) implements Answered {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal has reasons");
      }
    }
  }
}
