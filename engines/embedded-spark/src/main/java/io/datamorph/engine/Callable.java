package io.datamorph.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameNaFunctions;
import org.apache.spark.sql.DataFrameStatFunctions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * What Python may call: these methods of these classes, and nothing else. None of them reads or
 * writes a file, opens a connection, loads a class or starts a process.
 */
final class Callable {

  private static final Set<String> DATASET =
      words(
          """
          agg alias as cache coalesce col colRegex columns count crossJoin cube describe distinct
          drop dropDuplicates except exceptAll exists filter groupBy hint intersect intersectAll
          isEmpty isLocal isStreaming join lateralJoin limit melt na offset orderBy persist
          randomSplit repartition repartitionByRange rollup sameSemantics sample scalar select
          selectExpr semanticHash sort sortWithinPartitions stat summary toDF toJSON transpose union
          unionAll unionByName unpersist unpivot where withColumn withColumnRenamed withColumns
          withColumnsRenamed createOrReplaceTempView createTempView localCheckpoint
          """);
  private static final Set<String> COLUMN =
      words(
          """
          alias and apply as asc asc_nulls_first asc_nulls_last between bitwiseAND bitwiseOR
          bitwiseXOR cast contains desc desc_nulls_first desc_nulls_last divide dropFields endsWith
          eqNullSafe equalTo equals geq getField getItem gt ilike isNaN isNotNull isNull isin leq
          like lt minus mod multiply name notEqual or otherwise outer over plus rlike startsWith
          substr toString try_cast when withField
          """);
  private static final Set<String> GROUPED = words("agg avg count max mean min pivot sum");
  private static final Set<String> WINDOW = words("orderBy partitionBy rangeBetween rowsBetween");
  private static final Set<String> NOT_OF_FUNCTIONS =
      words("callUDF call_udf java_method reflect try_reflect typedLit typedlit udaf udf");

  private static final Map<Class<?>, Set<String>> OF_OBJECTS =
      Map.of(
          Dataset.class, DATASET,
          Column.class, COLUMN,
          RelationalGroupedDataset.class, GROUPED,
          WindowSpec.class, WINDOW,
          DataFrameNaFunctions.class, words("drop fill replace"),
          DataFrameStatFunctions.class,
              words("approxQuantile corr cov crosstab freqItems sampleBy"),
          UserDefinedFunction.class, words("apply"));
  private static final Map<String, Class<?>> STATIC =
      Map.of("functions", functions.class, "Window", Window.class);

  private static final Map<String, List<Method>> KNOWN = new ConcurrentHashMap<>();

  private Callable() {}

  /** The overloads of a static function, none when it may not be called. */
  static List<Method> of(String holder, String name) {
    var type = STATIC.get(holder);
    var allowed = type != null && (type == Window.class ? WINDOW.contains(name) : isFunction(name));
    return allowed ? overloads(type, name, true) : List.of();
  }

  /** The overloads of a method of an object, none when it may not be called. */
  static List<Method> of(Object target, String name) {
    return typeOf(target)
        .filter(type -> OF_OBJECTS.get(type).contains(name))
        .map(type -> overloads(type, name, false))
        .orElse(List.of());
  }

  /** The class by which Python knows the object; none for what it may not hold. */
  static Optional<Class<?>> typeOf(Object target) {
    return OF_OBJECTS.keySet().stream().filter(type -> type.isInstance(target)).findFirst();
  }

  /** The names of all functions, for {@code from pyspark.sql.functions import *}. */
  static List<String> functionNames() {
    return Arrays.stream(functions.class.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .map(Method::getName)
        .filter(Callable::isFunction)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isFunction(String name) {
    return !NOT_OF_FUNCTIONS.contains(name) && !name.contains("$");
  }

  private static List<Method> overloads(Class<?> type, String name, boolean ofClass) {
    return KNOWN.computeIfAbsent(
        type.getName() + "#" + name,
        key ->
            Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList());
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
