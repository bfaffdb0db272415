package io.datamorph.fuzz.generate;

/** What a step can be drawn as, how often, and how many rows it can make of its inputs'. */
public enum Operation {
  SELECT(12, RowSteps::select),
  DERIVE(12, RowSteps::derive),
  FILTER(12, RowSteps::filter),
  JOIN(14, JoinSteps::join),
  AGGREGATE(14, GroupSteps::aggregate),
  SORT(3, RowSteps::sort),
  LIMIT(6, RowSteps::limit),
  FILL(5, RowSteps::fill),
  DEDUPE(6, RowSteps::dedupe),
  WINDOW(12, WindowSteps::window),
  DISTINCT(4, RowSteps::distinct),
  UNION(5, SetSteps::union),
  INTERSECT(4, SetSteps::intersect),
  EXCEPT(4, SetSteps::except),
  PIVOT(6, GroupSteps::pivot),
  UNPIVOT(6, TurnSteps::unpivot),
  EXPLODE(5, TurnSteps::explode);

  private final int weight;
  private final StepMaker maker;

  Operation(int weight, StepMaker maker) {
    this.weight = weight;
    this.maker = maker;
  }

  int weight() {
    return weight;
  }

  StepMaker maker() {
    return maker;
  }
}
