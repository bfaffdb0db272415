# operators
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
sc = SparkContext.getOrCreate()
glue_context = GlueContext(sc)
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)

# Source t: table public.everything.
t_ = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.everything",
        },
    )
    .toDF()
    .select(
        F.col("i"),
        F.col("b"),
        F.col("d"),
        F.col("f"),
        F.col("s"),
        F.col("flag"),
        F.col("day"),
        F.col("moment").cast("timestamp_ntz").alias("moment"),
    )
)

# Step computed: selects columns of t.
computed = t_.select(
    (F.col("i") + F.lit(1)).alias("int_sum"),
    (F.col("i").cast("bigint") + F.col("b")).alias("big_sum"),
    ((F.col("i") - F.lit(1)) * (F.col("i") - (F.lit(2) - F.col("i")))).alias("nested"),
    (F.col("i").cast("decimal(10,0)") + F.col("d")).alias("mixed"),
    (-F.col("d")).alias("negative"),
    (F.col("d") * F.col("d")).cast("decimal(24,4)").alias("product"),
    (F.col("i").cast("decimal(28,0)") / F.lit("3").cast("decimal(10,0)")).alias("quotient"),
    (
        F.col("d").cast("decimal(28,2)")
        / F.nullif(F.col("d"), F.lit("0").cast("decimal(12,2)"))
    ).alias("decimal_quotient"),
    (F.col("f") / F.lit(2.0)).alias("float_quotient"),
    F.concat(F.col("s"), F.lit("-"), F.col("s")).alias("joined"),
    (F.col("i") == F.lit(1)).alias("equal"),
    (F.col("s") != F.lit("x")).alias("unequal"),
    (F.col("day").cast("timestamp_ntz") < F.col("moment")).alias("day_before_time"),
    (
        (F.col("i") > F.lit(1))
        & (F.col("i") < F.lit(5))
        & ~(F.col("flag") | (F.col("i") == F.lit(3)))
    ).alias("all_of"),
    F.col("i").isin(1, 2, 3).alias("chosen"),
    (~F.col("s").isin("a", "b")).alias("not_chosen"),
    F.col("d").between(
        F.lit("1").cast("decimal(12,2)"),
        F.lit("2.5").cast("decimal(12,2)"),
    ).alias("ranged"),
    F.col("s").like("a\\%%").alias("like_it"),
    (~F.col("s").ilike("%B_")).alias("like_any"),
    F.col("s").isNull().alias("missing"),
    F.col("s").isNotNull().alias("present"),
    F.when(F.col("i") > F.lit(10), F.lit("big"))
    .when(F.col("i") > F.lit(5), F.lit("middle"))
    .otherwise(F.lit("small"))
    .alias("case_of"),
    F.when(F.col("i") == F.lit(1), F.lit("one")).alias("simple_case"),
)

# Target: table public.operators.
result = computed.select(
    F.col("int_sum").cast("int").alias("int_sum"),
    F.col("big_sum").cast("bigint").alias("big_sum"),
    F.col("nested").cast("int").alias("nested"),
    F.col("mixed").cast("decimal(13,2)").alias("mixed"),
    F.col("negative").cast("decimal(12,2)").alias("negative"),
    F.col("product").cast("decimal(24,4)").alias("product"),
    F.col("quotient").cast("decimal(38,10)").alias("quotient"),
    F.col("decimal_quotient").cast("decimal(38,10)").alias("decimal_quotient"),
    F.col("float_quotient").cast("double").alias("float_quotient"),
    F.col("joined").cast("string").alias("joined"),
    F.col("equal").cast("boolean").alias("equal"),
    F.col("unequal").cast("boolean").alias("unequal"),
    F.col("day_before_time").cast("boolean").alias("day_before_time"),
    F.col("all_of").cast("boolean").alias("all_of"),
    F.col("chosen").cast("boolean").alias("chosen"),
    F.col("not_chosen").cast("boolean").alias("not_chosen"),
    F.col("ranged").cast("boolean").alias("ranged"),
    F.col("like_it").cast("boolean").alias("like_it"),
    F.col("like_any").cast("boolean").alias("like_any"),
    F.col("missing").cast("boolean").alias("missing"),
    F.col("present").cast("boolean").alias("present"),
    F.col("case_of").cast("string").alias("case_of"),
    F.col("simple_case").cast("string").alias("simple_case"),
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={
        "useConnectionProperties": "true",
        "connectionName": "warehouse",
        "dbtable": args["STAGING_TABLE"],
    },
)

job.commit()
