# functions_number
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
    .select(F.col("i"), F.col("b"), F.col("d"), F.col("f"))
)

# Step computed: selects columns of t.
computed = t_.select(
    F.abs(F.col("i")).alias("c01"),
    F.signum(F.col("d")).cast("int").alias("c02"),
    F.round(F.col("d"), 0).cast("decimal(11,0)").alias("c03"),
    F.round(F.col("d"), 1).cast("decimal(12,1)").alias("c04"),
    F.round(F.col("f"), 2).alias("c05"),
    F.round(F.col("i").cast("decimal(10,0)"), -1).cast("decimal(10,0)").alias("c06"),
    F.floor(F.col("d")).cast("decimal(11,0)").alias("c07"),
    F.when(F.abs(F.col("f")) < F.lit(9.007199254740992E15), F.ceil(F.col("f")).cast("double"))
    .otherwise(F.col("f"))
    .alias("c08"),
    (F.col("i") % F.lit(3)).alias("c09"),
    (F.col("d") % F.lit("0.7").cast("decimal(12,2)")).alias("c10"),
    (
        (F.col("i") - F.col("i") % F.lit(3)).cast("decimal(28,0)")
        / F.lit(3).cast("decimal(10,0)")
    ).cast("int").alias("c11"),
    (
        (F.col("b") - F.col("b") % F.col("i").cast("bigint")).cast("decimal(28,0)")
        / F.col("i").cast("bigint").cast("decimal(19,0)")
    ).cast("bigint").alias("c12"),
    F.when(
        (F.abs(F.col("f")) <= F.lit(1.7976931348623157E308))
        & (F.abs(F.lit(2.0)) <= F.lit(1.7976931348623157E308))
        & (
            (F.abs(F.pow(F.col("f"), F.lit(2.0))) > F.lit(1.7976931348623157E308))
            | ((F.pow(F.col("f"), F.lit(2.0)) == F.lit(0.0)) & (F.col("f") != F.lit(0.0)))
        ),
        F.raise_error(F.lit("a power that no double holds")).cast("double"),
    )
    .otherwise(F.pow(F.col("f"), F.lit(2.0)))
    .alias("c13"),
    F.when(
        F.col("f") < F.lit(0.0),
        F.raise_error(F.lit("the square root of a negative number")).cast("double"),
    )
    .otherwise(F.sqrt(F.col("f")))
    .alias("c14"),
    F.when(
        (F.abs(F.col("f")) <= F.lit(1.7976931348623157E308))
        & (
            (F.abs(F.exp(F.col("f"))) > F.lit(1.7976931348623157E308))
            | (F.exp(F.col("f")) == F.lit(0.0))
        ),
        F.raise_error(F.lit("a power of e that no double holds")).cast("double"),
    )
    .otherwise(F.exp(F.col("f")))
    .alias("c15"),
    F.when(
        F.col("f") <= F.lit(0.0),
        F.raise_error(F.lit("the logarithm of a number not above zero")).cast("double"),
    )
    .otherwise(F.log(F.col("f")))
    .alias("c16"),
)

# Target: table public.functions_number.
result = computed.select(
    F.col("c01").cast("int").alias("c01"),
    F.col("c02").cast("int").alias("c02"),
    F.col("c03").cast("decimal(11,0)").alias("c03"),
    F.col("c04").cast("decimal(12,1)").alias("c04"),
    F.col("c05").cast("double").alias("c05"),
    F.col("c06").cast("decimal(10,0)").alias("c06"),
    F.col("c07").cast("decimal(11,0)").alias("c07"),
    F.col("c08").cast("double").alias("c08"),
    F.col("c09").cast("int").alias("c09"),
    F.col("c10").cast("decimal(12,2)").alias("c10"),
    F.col("c11").cast("int").alias("c11"),
    F.col("c12").cast("bigint").alias("c12"),
    F.col("c13").cast("double").alias("c13"),
    F.col("c14").cast("double").alias("c14"),
    F.col("c15").cast("double").alias("c15"),
    F.col("c16").cast("double").alias("c16"),
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
