import datetime
import sys
from decimal import Decimal

from pyspark.errors import AnalysisException, ArithmeticException, ParseException, PySparkException
from pyspark.sql import Row, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

spark = SparkSession.builder.appName("conformance").getOrCreate()
D, DT = datetime.date, datetime.datetime
results = []


def same(name, actual, expected):
    print(("ok " if repr(actual) == repr(expected) else "DIFFERENT %r, not %r: " % (actual, expected)) + name)


def value(name, column, expected):
    """One expression over the one row of `one`."""
    try:
        actual = one.select(column.alias("v")).first()[0]
    except Exception as e:
        actual = "%s: %s" % (type(e).__name__, e)
    same(name, actual, expected)


def raises(name, kind, condition, action):
    try:
        action()
        same(name, "nothing", kind.__name__)
    except PySparkException as e:
        same(name, (type(e).__name__, e.getCondition()), (kind.__name__, condition))


def rows(df):
    return [tuple(row) for row in df.collect()]


one = spark.createDataFrame(
    [Row(i=7, n=None, s="Hello World", d=D(2024, 2, 29), t=DT(2024, 2, 29, 13, 45, 10, 250000), x=2.5,
         p=Decimal("12.345"), a=[3, 1, 2], m={"k": 1}, b=True, z="  pad ", c="a,b,c")],
    "i int, n string, s string, d date, t timestamp_ntz, x double, p decimal(10,3), a array<int>, m map<string,int>,"
    " b boolean, z string, c string",
)

# Values in and out
same("row values", one.select("i", "n", "s", "d", "t", "x", "p", "a", "m", "b").first(),
     Row(i=7, n=None, s="Hello World", d=D(2024, 2, 29), t=DT(2024, 2, 29, 13, 45, 10, 250000), x=2.5,
         p=Decimal("12.345"), a=[3, 1, 2], m={"k": 1}, b=True))
same("dtypes", one.select("i", "t", "p", "a").dtypes,
     [("i", "int"), ("t", "timestamp_ntz"), ("p", "decimal(10,3)"), ("a", "array<int>")])
inferred = spark.createDataFrame([(1, "a", 1.5, None), (2, None, 2.0, True)], ["i", "s", "x", "b"])
same("inferred types", inferred.dtypes, [("i", "bigint"), ("s", "string"), ("x", "double"), ("b", "boolean")])
same("rows of dicts", spark.createDataFrame([{"a": 1, "b": "x"}]).collect(), [Row(a=1, b="x")])
same("struct", one.select(F.struct("i", "s").alias("r")).first().r, Row(i=7, s="Hello World"))
same("asDict", Row(a=1, r=Row(b=2)).asDict(True), {"a": 1, "r": {"b": 2}})
same("schema", T.StructType([T.StructField("a", T.IntegerType(), False)]).simpleString(), "struct<a:int>")
same("schema equality", one.select("i").schema, T.StructType([T.StructField("i", T.IntegerType(), True)]))

# Text
value("lower", F.lower("s"), "hello world")
value("upper", F.upper(F.col("s")), "HELLO WORLD")
value("initcap", F.initcap(F.lit("aB cD")), "Ab Cd")
value("trim", F.trim("z"), "pad")
value("ltrim", F.ltrim("z"), "pad ")
value("rtrim", F.rtrim(F.col("z")), "  pad")
value("trim of other characters", F.trim(F.lit("xxaxx"), F.lit("x")), "a")
value("length", F.length("s"), 11)
value("char_length of a surrogate pair", F.char_length(F.lit("\U0001F600a")), 2)
value("substring", F.substring("s", 1, 5), "Hello")
value("substring by columns", F.substring(F.col("s"), F.lit(7), F.lit(5)), "World")
value("substr method", F.col("s").substr(1, 4), "Hell")
value("left", F.left(F.col("s"), F.lit(2)), "He")
value("right", F.right(F.col("s"), F.lit(2)), "ld")
value("replace", F.replace(F.col("s"), F.lit("l"), F.lit("L")), "HeLLo WorLd")
value("concat", F.concat("s", F.lit("!")), "Hello World!")
value("concat with null", F.concat("s", "n"), None)
value("concat_ws", F.concat_ws("-", "s", "n", F.lit("x")), "Hello World-x")
value("split_part", F.split_part(F.col("c"), F.lit(","), F.lit(2)), "b")
value("startswith", F.col("s").startswith("Hell"), True)
value("endswith", F.col("s").endswith("x"), False)
value("contains", F.col("s").contains("o W"), True)
value("lpad", F.lpad("c", 7, "*"), "**a,b,c")
value("rpad", F.rpad(F.col("c"), 3, " "), "a,b")
value("reverse", F.reverse("c"), "c,b,a")
value("rlike", F.col("s").rlike("W.r"), True)
value("regexp_replace", F.regexp_replace("s", "[aeiou]", "_"), "H_ll_ W_rld")
value("regexp_extract", F.regexp_extract("s", "(\\w+) (\\w+)", 2), "World")
value("instr", F.instr("s", "World"), 7)
value("locate", F.locate("o", "s"), 5)
value("position", F.position(F.lit("o"), F.col("s")), 5)
value("like", F.col("s").like("H%d"), True)
value("ilike", F.col("s").ilike("h%D"), True)
value("split", F.split("c", ","), ["a", "b", "c"])
value("repeat", F.repeat(F.lit("ab"), 2), "abab")
value("translate", F.translate("c", ",", ";"), "a;b;c")
value("format_string", F.format_string("%d-%s", "i", "c"), "7-a,b,c")
value("md5", F.md5(F.lit("a")), "0cc175b9c0f1b6a831c399e269772661")
value("sha2", F.sha2(F.lit("a"), 256)[0:4], "ca97")
value("base64", F.base64(F.lit("a")), "YQ==")
value("ascii", F.ascii(F.lit("A")), 65)

# Numbers
value("plus", F.col("i") + 1, 8)
value("reverse minus", 10 - F.col("i"), 3)
value("divide", F.col("i") / 2, 3.5)
value("modulo", F.col("i") % 4, 3)
value("negative", -F.col("i"), -7)
value("power", F.col("i") ** 2, 49.0)
value("abs", F.abs(F.lit(-3)), 3)
value("signum", F.signum(F.lit(-3.0)), -1.0)
value("round", F.round("p", 2), Decimal("12.35"))
value("round half away from zero", F.round(F.lit(Decimal("-2.5"))), Decimal("-3"))
value("bround", F.bround(F.lit(Decimal("2.5"))), Decimal("2"))
value("floor of decimal", F.floor("p"), Decimal("12"))
value("ceil of double", F.ceil("x"), 3)
value("decimal product", F.col("p") * F.col("p"), Decimal("152.399025"))
value("decimal sum", F.col("p") + F.lit(Decimal("1.1")), Decimal("13.445"))
value("sqrt", F.sqrt(F.lit(16.0)), 4.0)
value("pow", F.pow("i", 2), 49.0)
value("exp", F.exp(F.lit(0.0)), 1.0)
value("log", F.log(F.lit(1.0)), 0.0)
value("div", F.expr("7 div 2"), 3)
value("pmod", F.pmod(F.lit(-7), F.lit(3)), 2)
value("greatest", F.greatest(F.lit(1), "i", F.lit(None)), 7)
value("least", F.least(F.lit(1), F.col("i")), 1)
value("cast to decimal", F.lit("1.235").cast("decimal(10,2)"), Decimal("1.24"))
value("cast by type", F.col("i").cast(T.StringType()), "7")
value("try_cast", F.lit("x").try_cast("int"), None)
value("hex", F.hex(F.lit(255)), "FF")
value("nan is nan", F.isnan(F.lit(float("nan"))), True)
value("infinity", F.lit(float("-inf")), float("-inf"))
value("bigint", F.lit(9007199254740993), 9007199254740993)

# Dates
value("year", F.year("d"), 2024)
value("quarter", F.quarter("d"), 1)
value("month", F.month("d"), 2)
value("day", F.dayofmonth("d"), 29)
value("hour", F.hour("t"), 13)
value("minute", F.minute("t"), 45)
value("second", F.second("t"), 10)
value("weekday", F.weekday("d") + 1, 4)
value("dayofweek", F.dayofweek("d"), 5)
value("dayofyear", F.dayofyear("d"), 60)
value("weekofyear", F.weekofyear("d"), 9)
value("date_trunc", F.date_trunc("month", "t"), DT(2024, 2, 1))
value("trunc", F.trunc("d", "year"), D(2024, 1, 1))
value("date_add", F.date_add("d", 1), D(2024, 3, 1))
value("date_sub by column", F.date_sub(F.col("d"), F.col("i")), D(2024, 2, 22))
value("add_months", F.add_months("d", 12), D(2025, 2, 28))
value("datediff", F.datediff(F.lit(D(2024, 3, 1)), "d"), 1)
value("months_between", F.months_between(F.lit(D(2024, 3, 29)), "d"), 1.0)
value("last_day", F.last_day("d"), D(2024, 2, 29))
value("next_day", F.next_day("d", "Mon"), D(2024, 3, 4))
value("to_date", F.to_date(F.lit("2024-01-31")), D(2024, 1, 31))
value("to_date with a format", F.to_date(F.lit("31.01.2024"), "dd.MM.yyyy"), D(2024, 1, 31))
value("to_timestamp", F.to_timestamp(F.lit("2024-01-31 10:00:00")), DT(2024, 1, 31, 10, 0))
value("to_timestamp_ntz", F.to_timestamp_ntz(F.lit("2024-01-31 10:00:00")), DT(2024, 1, 31, 10, 0))
value("date_format", F.date_format("t", "yyyy-MM-dd HH:mm"), "2024-02-29 13:45")
value("make_date", F.make_date(F.lit(2024), F.lit(1), F.lit(2)), D(2024, 1, 2))
value("unix_timestamp", F.unix_timestamp(F.lit("1970-01-02"), "yyyy-MM-dd"), 86400)
value("interval", F.col("d") + F.make_interval(months=1), D(2024, 3, 29))
value("interval as expression", F.expr("t - interval 1 day"), DT(2024, 2, 28, 13, 45, 10, 250000))
value("day-time interval", F.lit(datetime.timedelta(days=1, seconds=2)), datetime.timedelta(days=1, seconds=2))
value("timestamp literal is in UTC", F.lit(DT(2024, 1, 1, 12)), DT(2024, 1, 1, 12))
value("date literal", F.lit(D(2024, 1, 1)), D(2024, 1, 1))
value("year 1", F.lit("0001-01-01").cast("date"), D(1, 1, 1))

# Conditions
value("when", F.when(F.col("i") > 5, "big").when(F.col("i") > 3, "middle").otherwise("small"), "big")
value("when without otherwise", F.when(F.col("i") > 50, 1), None)
value("coalesce", F.coalesce("n", F.lit("none")), "none")
value("nullif", F.nullif(F.col("i"), F.lit(7)), None)
value("nvl", F.nvl(F.col("n"), F.lit("x")), "x")
value("isNull", F.col("n").isNull(), True)
value("isin", F.col("i").isin(1, 7), True)
value("isin list", F.col("s").isin(["a", "b"]), False)
value("between", F.col("i").between(1, 7), True)
value("eqNullSafe", F.col("n").eqNullSafe(None), True)
value("not", ~F.col("b"), False)
value("and", (F.col("i") > 1) & F.col("b"), True)
value("or with null", F.col("n").isNull() | (F.col("i") < 0), True)
value("comparison of texts is by code point", F.lit("Z") < F.lit("a"), True)

# Arrays, maps, json, functions of functions
value("sort_array", F.sort_array("a", asc=False), [3, 2, 1])
value("array_contains", F.array_contains("a", 2), True)
value("size", F.size("a"), 3)
value("element_at", F.element_at("m", "k"), 1)
value("getItem", F.col("a")[0], 3)
value("array of literals", F.array(F.lit(1), F.lit(2)), [1, 2])
value("list literal", F.lit([1, 2]), [1, 2])
value("transform", F.transform("a", lambda x: x * 2), [6, 2, 4])
value("transform with index", F.transform("a", lambda x, i: x + i), [3, 2, 4])
value("filter", F.filter("a", lambda x: x > 1), [3, 2])
value("aggregate", F.aggregate("a", F.lit(0), lambda total, x: total + x), 6)
value("exists", F.exists("a", lambda x: x == 3), True)
value("array_join", F.array_join(F.array(F.lit("a"), F.lit("b")), "-"), "a-b")
value("map_keys", F.map_keys("m"), ["k"])
value("create_map", F.create_map(F.lit("a"), F.lit(1)), {"a": 1})
value("get_json_object", F.get_json_object(F.lit('{"a":{"b":1}}'), "$.a.b"), "1")
value("from_json", F.from_json(F.lit('{"a":1}'), "a int"), Row(a=1))
value("from_json by type", F.from_json(F.lit('[1,2]'), T.ArrayType(T.IntegerType())), [1, 2])
value("to_json", F.to_json(F.struct(F.lit(1).alias("a"))), '{"a":1}')
value("sequence", F.sequence(F.lit(1), F.lit(3)), [1, 2, 3])

# DataFrames
sales = spark.createDataFrame(
    [(1, "a", Decimal("10.50")), (2, "a", Decimal("1.25")), (3, "b", None), (4, None, Decimal("3.00"))],
    "id int, who string, amount decimal(10,2)",
)
people = spark.createDataFrame([("a", "Ann"), ("b", "Bob"), ("c", "Cyd")], ["who", "name"])
same("inner join using", rows(sales.join(people, "who").orderBy("id").select("id", "name")),
     [(1, "Ann"), (2, "Ann"), (3, "Bob")])
same("left join on a condition",
     rows(sales.alias("s").join(people.alias("p"), F.col("s.who") == F.col("p.who"), "left")
          .orderBy("id").select("s.id", "p.name")), [(1, "Ann"), (2, "Ann"), (3, "Bob"), (4, None)])
same("right join", rows(sales.join(people, ["who"], "right").orderBy("name", "id").select("id", "name")),
     [(1, "Ann"), (2, "Ann"), (3, "Bob"), (None, "Cyd")])
same("full join", sales.join(people, sales.who == people.who, "full").count(), 5)
same("left semi", rows(people.join(sales, "who", "left_semi").orderBy("who")), [("a", "Ann"), ("b", "Bob")])
same("left anti", rows(people.join(sales, "who", "left_anti")), [("c", "Cyd")])
same("cross join", sales.crossJoin(people).count(), 12)
grouped = sales.groupBy("who").agg(
    F.sum("amount").alias("total"), F.count("*").alias("n"), F.count("amount").alias("known"),
    F.avg("amount").alias("mean"), F.min("id").alias("least"), F.max("id").alias("most"),
    F.countDistinct("amount").alias("different"), F.collect_list("id").alias("ids"))
same("group and aggregate", rows(grouped.orderBy(F.col("who").asc_nulls_last()).drop("ids")), [
    ("a", Decimal("11.75"), 2, 2, Decimal("5.875000"), 1, 2, 2), ("b", None, 1, 0, None, 3, 3, 0),
    (None, Decimal("3.00"), 1, 1, Decimal("3.000000"), 4, 4, 1)])
same("sum of decimals", grouped.select("total").dtypes, [("total", "decimal(20,2)")])
same("aggregate without groups", rows(sales.where("id > 100").agg(F.sum("amount"), F.count("*"))), [(None, 0)])
same("having", rows(grouped.where(F.col("n") > 1).select("who")), [("a",)])
same("agg by dict", rows(sales.groupBy().agg({"id": "max"})), [(4,)])
same("grouped count", rows(sales.groupBy("who").count().orderBy("who")), [(None, 1), ("a", 2), ("b", 1)])
same("bool_and", rows(sales.agg(F.bool_and(F.col("id") > 0), F.bool_or(F.col("id") > 3))), [(True, True)])
same("percentile", rows(sales.agg(F.percentile("id", 0.5), F.median("id"))), [(2.5, 2.5)])
same("order with nulls", [r.who for r in sales.orderBy(F.desc_nulls_first("who"), F.desc("id")).collect()],
     [None, "b", "a", "a"])
same("orderBy ascending", [r.id for r in sales.orderBy(["who", "id"], ascending=[False, True]).collect()],
     [3, 1, 2, 4])
same("limit and offset", [r.id for r in sales.orderBy("id").offset(1).limit(2).collect()], [2, 3])
same("distinct", sales.select("who").distinct().count(), 3)
same("dropDuplicates", sales.dropDuplicates(["who"]).count(), 3)
same("union by name", rows(people.limit(0).unionByName(people.select("name", "who")).orderBy("who").limit(1)),
     [("a", "Ann")])
same("subtract", rows(people.subtract(people.where("who <> 'c'"))), [("c", "Cyd")])
same("intersect", people.intersect(people).count(), 3)
same("exceptAll", people.union(people).exceptAll(people).count(), 3)
same("withColumns", rows(people.withColumns({"n": F.length("name"), "u": F.upper("who")}).where("who = 'a'")),
     [("a", "Ann", 3, "A")])
same("rename and drop", people.withColumnRenamed("who", "key").drop("name").columns, ["key"])
same("drop by column", sales.join(people, sales.who == people.who).drop(people.who).columns,
     ["id", "who", "amount", "name"])
same("toDF", people.toDF("x", "y").columns, ["x", "y"])
same("fillna", rows(sales.fillna({"who": "?"}).where("id = 4").select("who")), [("?",)])
same("fillna of numbers", rows(sales.na.fill(0, ["amount"]).where("id = 3").select("amount")), [(Decimal("0.00"),)])
same("dropna", sales.dropna(subset=["who"]).count(), 3)
same("replace", rows(people.replace({"Ann": "Anna"}, subset=["name"]).where("who = 'a'")), [("a", "Anna")])
same("pivot", rows(sales.groupBy("id").pivot("who", ["a", "b"]).agg(F.sum("amount")).orderBy("id").limit(1)),
     [(1, Decimal("10.50"), None)])
same("unpivot", spark.createDataFrame([(1, 2, 3)], ["k", "x", "y"]).unpivot("k", ["x", "y"], "name", "v").count(), 2)
window = Window.partitionBy("who").orderBy(F.desc("amount"))
ranked = sales.withColumn("r", F.row_number().over(window)).withColumn("before", F.lag("id").over(window)) \
    .withColumn("running", F.sum("amount").over(window.rowsBetween(Window.unboundedPreceding, Window.currentRow)))
same("windows", rows(ranked.where("who = 'a'").orderBy("r").select("id", "r", "before", "running")),
     [(1, 1, None, Decimal("10.50")), (2, 2, 1, Decimal("11.75"))])
same("lag with a default", rows(sales.select("id", F.lag("id", 1, 0).over(Window.orderBy("id"))).limit(1)), [(1, 0)])
same("explode", [r.v for r in one.select(F.explode("a").alias("v")).collect()], [3, 1, 2])
same("selectExpr", rows(one.selectExpr("i + 1 as j", "upper(s)")), [(8, "HELLO WORLD")])
sales.createOrReplaceTempView("sales")
same("sql", rows(spark.sql("select who, sum(amount) from sales where id < 3 group by who")), [("a", Decimal("11.75"))])
same("sql with a common table", rows(spark.sql("with t as (select 1 as x) select * from t")), [(1,)])
same("cached", sales.cache().count(), 4)
same("columns by attribute", rows(sales.select(sales.id, sales["who"]).where(sales.id == 1)), [(1, "a")])
same("range", [r.id for r in spark.range(2, 8, 3).collect()], [2, 5])
same("describe", [r[0] for r in sales.describe("id").collect()], ["count", "mean", "stddev", "min", "max"])
same("is empty", (sales.isEmpty(), sales.where("1 = 0").isEmpty()), (False, True))
same("take and head", (sales.orderBy("id").head().id, len(sales.take(2)), sales.tail(1)[0].id), (1, 2, 4))
same("transform of frames", people.transform(lambda df: df.limit(1)).count(), 1)
same("random split", sum(part.count() for part in sales.randomSplit([0.5, 0.5], 1)), 4)

# Functions of the script
double = F.udf(lambda n: None if n is None else n * 2, T.IntegerType())


@F.udf("string")
def shout(text, day):
    return "%s! %d" % (text, day.year)


value("udf", double("i"), 14)
value("udf of several", shout("c", F.col("d")), "a,b,c! 2024")
value("udf in an expression", double(F.col("i")) + 1, 15)
same("udf over rows", rows(sales.select(double("id")).orderBy("id")), [(2,), (4,), (6,), (8,)])
value("udf that gives another type", F.udf(lambda i: "text", "int")("i"), None)
value("udf with a list", F.udf(lambda a: sorted(a), "array<int>")("a"), [1, 2, 3])

# Errors
raises("unknown column", AnalysisException, "UNRESOLVED_COLUMN.WITH_SUGGESTION", lambda: sales.select("custmer"))
raises("unknown table", AnalysisException, "TABLE_OR_VIEW_NOT_FOUND", lambda: spark.table("nothing"))
raises("bad sql", ParseException, "PARSE_SYNTAX_ERROR", lambda: spark.sql("selec 1"))
raises("division by zero", ArithmeticException, "DIVIDE_BY_ZERO", lambda: one.select(F.lit(1) / F.lit(0)).collect())
raises("overflow", ArithmeticException, "ARITHMETIC_OVERFLOW",
       lambda: one.select(F.lit(2147483647) + F.lit(1)).collect())
try:
    one.select(F.lit("x").cast("int")).collect()
    same("bad cast", "nothing", "an error")
except PySparkException as e:
    same("bad cast", (e.getCondition(), e.getSqlState()), ("CAST_INVALID_INPUT", "22018"))
try:
    one.select(F.udf(lambda i: 1 // 0, "int")("i")).collect()
    same("udf that raises", "nothing", "an error")
except PySparkException as e:
    same("udf that raises", "ZeroDivisionError" in str(e), True)
try:
    if F.col("i"):
        pass
    same("a column is no truth", "nothing", "an error")
except ValueError:
    same("a column is no truth", True, True)
print("said on stderr", file=sys.stderr)
