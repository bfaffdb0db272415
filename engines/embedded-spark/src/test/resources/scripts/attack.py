# Run with the filter off: what a script that got past it meets. Each line printed says what came of an attempt.
import sys

from datamorph_engine.bridge import current
from pyspark.sql import SparkSession, functions as F

spark = SparkSession.builder.getOrCreate()
one = spark.range(1)
bridge = current()


def attempt(name, action):
    try:
        print("%s: GOT THROUGH %r" % (name, action()))
    except Exception as e:
        print("%s: %s: %s" % (name, type(e).__name__, str(e).split("\n")[0][:150]))


def forget():
    spark.sql("select 1").collect()
    return "alive"


attempt("reflect in sql", lambda: spark.sql("select reflect('java.lang.System', 'getenv', 'PATH')").collect())
attempt("java_method in sql", lambda: one.selectExpr("java_method('java.util.UUID', 'randomUUID')").collect())
attempt("try_reflect in sql", lambda: one.selectExpr("try_reflect('java.util.UUID', 'randomUUID')").collect())
attempt("reflect qualified", lambda: spark.sql("select system.builtin.reflect('java.util.UUID', 'randomUUID')").collect())
attempt("reflect as a function", lambda: one.select(F.call_function("reflect", F.lit("java.util.UUID"), F.lit("randomUUID"))).collect())
attempt("reflect on the bridge", lambda: bridge.call("functions", "reflect", F.lit("java.util.UUID"), F.lit("randomUUID")))
attempt("file as a table", lambda: spark.sql("select * from text.`/etc/passwd`").collect())
attempt("csv as a table", lambda: spark.table("csv.`/etc/passwd`").collect())
attempt("file in a subquery", lambda: one.selectExpr("(select first(value) from text.`/etc/passwd`)").collect())
attempt("add jar", lambda: spark.sql("add jar '/tmp/x.jar'"))
attempt("set", lambda: spark.sql("set spark.sql.runSQLOnFiles=true").collect())
attempt("create table", lambda: spark.sql("create table t using text location '/etc'"))
attempt("create function", lambda: spark.sql("create function f as 'java.lang.Runtime'"))
attempt("insert overwrite directory", lambda: spark.sql("insert overwrite directory '/tmp/x' using csv select 1"))
attempt("execute immediate", lambda: spark.sql("execute immediate 'create table t using text location \"/etc\"'").collect())
attempt("begin end", lambda: spark.sql("begin create table t using text location '/etc'; end").collect())
attempt("setting", lambda: bridge.op("set", "spark.sql.runSQLOnFiles", "true") or "not set")
attempt("setting by conf", lambda: spark.conf.set("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem"))
attempt("write on the bridge", lambda: bridge.call(one._java, "write"))
attempt("rdd on the bridge", lambda: bridge.call(one._java, "rdd"))
attempt("query execution", lambda: bridge.call(one._java, "queryExecution"))
attempt("get class", lambda: bridge.call(one._java, "getClass"))
attempt("session of a frame", lambda: bridge.call(one._java, "sparkSession"))
attempt("node of a column", lambda: bridge.call(F.lit(1)._java, "node"))
attempt("a class by name", lambda: bridge.call("java.lang.Runtime", "getRuntime"))
attempt("an operation that is not there", lambda: bridge.op("exec", "id"))
attempt("a handle that is not there", lambda: bridge.call(type(one._java)(bridge, 999999, "Dataset"), "count"))
attempt("an unknown connection", lambda: bridge.op("readTable", {"connectionName": "other", "dbtable": "t"}))
attempt("an address", lambda: bridge.op("readTable", {"url": "jdbc:postgresql://169.254.169.254/x", "dbtable": "t"}))
attempt("a driver", lambda: bridge.op("readTable", {"url": "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM '/tmp/x'", "dbtable": "t"}))
attempt("a statement first", lambda: bridge.op(
    "readTable", {"connectionName": "warehouse", "dbtable": "orders", "sessionInitStatement": "select pg_sleep(100)",
                  "user": "postgres"}).number and "ignored")
attempt("a table that is a statement", lambda: bridge.op(
    "writeTable", one, {"connectionName": "warehouse", "dbtable": "orders; drop table orders; --"}))
attempt("malformed request", lambda: bridge._ask({"on": {}, "method": 1, "args": {"x": [[[]]]}}))
attempt("deep request", lambda: bridge._ask({"op": "sql", "args": ["select " + "(" * 5000 + "1" + ")" * 5000]}))
attempt("files of python", lambda: open("/etc/passwd").read())
attempt("the environment", lambda: open("/proc/self/environ").read())
attempt("a program", lambda: sys.modules["os"].system("id"))
attempt("after all that", forget)


def helper():
    spark.table("nothing")


helper()
