# functions_calendar
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
        F.col("s"),
        F.col("day"),
        F.col("moment").cast("timestamp_ntz").alias("moment"),
        F.col("instant"),
    )
)

# Step computed: selects columns of t.
computed = t_.select(
    F.make_date(
        F.col("i"),
        F.when((F.col("i") < F.lit(1)) | (F.col("i") > F.lit(9999)), F.lit(0))
        .otherwise(F.lit(1)),
        F.lit(31),
    ).alias("c01"),
    F.last_day(F.col("day")).alias("c02"),
    F.timestamp_add("HOUR", F.col("i"), F.col("moment")).alias("c03"),
    F.timestamp_diff(
        "MINUTE",
        F.col("instant"),
        F.col("moment").cast("timestamp"),
    ).alias("c04"),
    (
        (
            (
                F.year(F.col("day")) * F.lit(384)
                + F.month(F.col("day")) * F.lit(32)
                + F.dayofmonth(F.col("day"))
            )
            - (
                F.year(F.col("moment").cast("date")) * F.lit(384)
                + F.month(F.col("moment").cast("date")) * F.lit(32)
                + F.dayofmonth(F.col("moment").cast("date"))
            )
        )
        / F.lit(32)
    ).cast("int").alias("c05"),
    (
        (
            (
                F.year(F.col("day")) * F.lit(384)
                + F.month(F.col("day")) * F.lit(32)
                + F.dayofmonth(F.col("day"))
            )
            - (
                F.year(F.lit("2000-02-29").cast("date")) * F.lit(384)
                + F.month(F.lit("2000-02-29").cast("date")) * F.lit(32)
                + F.dayofmonth(F.lit("2000-02-29").cast("date"))
            )
        )
        / F.lit(384)
    ).cast("int").alias("c06"),
    F.unix_seconds(F.col("moment").cast("timestamp")).alias("c07"),
    F.unix_seconds(F.col("instant")).alias("c08"),
    F.timestamp_seconds(F.col("b")).alias("c09"),
    F.date_format(F.col("day"), "d. MMMM yyyy").alias("c10"),
    F.date_format(F.col("moment"), "yyyy-MM-dd'T'HH:mm:ss").alias("c11"),
    F.to_date(
        F.when(F.col("s").rlike("(?i)^[0-9]{1,2}/[0-9]{1,2}/(?!0000)[0-9]{4}\\z"), F.col("s"))
        .otherwise(F.concat(F.lit("not as M/d/yyyy: "), F.col("s"))),
        "M/d/yyyy",
    ).alias("c12"),
    F.to_timestamp_ntz(
        F.when(
            F.col("s").rlike(
                "(?i)^[0-9]{2}\\.(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?!0000)[0-9]{4} [0-9]{2}:[0-9]{2}\\z",
            ),
            F.col("s"),
        )
        .otherwise(F.concat(F.lit("not as dd.Mon yyyy HH:mm: "), F.col("s"))),
        F.lit("dd.MMM yyyy HH:mm"),
    ).alias("c13"),
    F.date_format(F.col("day"), "EEEE").alias("c14"),
    F.date_format(F.col("day"), "MMMM").alias("c15"),
    F.extract(F.lit("YEAROFWEEK"), F.col("day")).alias("c16"),
)

# Target: table public.functions_calendar.
result = computed.select(
    F.col("c01").cast("date").alias("c01"),
    F.col("c02").cast("date").alias("c02"),
    F.col("c03").cast("timestamp_ntz").alias("c03"),
    F.col("c04").cast("bigint").alias("c04"),
    F.col("c05").cast("int").alias("c05"),
    F.col("c06").cast("int").alias("c06"),
    F.col("c07").cast("bigint").alias("c07"),
    F.col("c08").cast("bigint").alias("c08"),
    F.col("c09").cast("timestamp").alias("c09"),
    F.col("c10").cast("string").alias("c10"),
    F.col("c11").cast("string").alias("c11"),
    F.col("c12").cast("date").alias("c12"),
    F.col("c13").cast("timestamp_ntz").alias("c13"),
    F.col("c14").cast("string").alias("c14"),
    F.col("c15").cast("string").alias("c15"),
    F.col("c16").cast("int").alias("c16"),
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
