# ordered_aggregates
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


def descending(text):
    """A text that sorts before others where the given one sorts behind them."""
    turned = F.translate(F.hex(text), "0123456789ABCDEF", "FEDCBA9876543210")
    return F.concat(turned, F.lit("G"))


# Source everything: table public.everything.
everything = (
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
        F.col("instant"),
        F.col("u"),
    )
)

# Step grouped: aggregates everything.
grouped = (
    everything
    .groupBy(F.col("flag"))
    .agg(
        F.when(
            F.count(F.col("s")) > F.lit(0),
            F.array_join(F.array_sort(F.collect_list(F.col("s"))), ", "),
        ).alias("texts"),
        F.when(
            F.count(F.col("s")) > F.lit(0),
            F.array_join(F.sort_array(F.collect_list(F.col("s")), asc=False), ", "),
        ).alias("texts_down"),
        F.when(
            F.count(F.col("s")) > F.lit(0),
            F.array_join(
                F.array_sort(
                    F.collect_list(
                        F.when(
                            F.col("s").isNotNull(),
                            F.struct(
                                F.col("day").isNull(),
                                F.col("day"),
                                F.col("s").alias("value"),
                            ),
                        ),
                    ),
                ).getField("value"),
                ", ",
            ),
        ).alias("texts_by_day"),
        F.when(
            F.count(F.col("s")) > F.lit(0),
            F.array_join(
                F.array_sort(
                    F.collect_list(
                        F.when(
                            F.col("s").isNotNull(),
                            F.struct(
                                F.col("day").isNull(),
                                -F.unix_date(F.col("day")),
                                -F.col("i").cast("bigint"),
                                F.col("s").alias("value"),
                            ),
                        ),
                    ),
                ).getField("value"),
                ", ",
            ),
        ).alias("texts_by_day_down"),
        F.when(
            F.count(F.col("day")) > F.lit(0),
            F.array_sort(
                F.collect_list(
                    F.when(
                        F.col("day").isNotNull(),
                        F.struct(
                            descending(F.col("s")),
                            F.col("u").isNull(),
                            F.col("u"),
                            F.col("day").alias("value"),
                        ),
                    ),
                ),
            ).getField("value"),
        ).alias("days_by_text_down"),
        F.when(
            F.count(F.col("d")) > F.lit(0),
            F.array_sort(
                F.collect_list(
                    F.when(
                        F.col("d").isNotNull(),
                        F.struct(
                            F.col("f").isNotNull(),
                            ~F.isnan(F.col("f")),
                            -F.col("f"),
                            F.col("b").isNull(),
                            F.col("b"),
                            F.col("d").alias("value"),
                        ),
                    ),
                ),
            ).getField("value"),
        ).alias("numbers"),
        F.min(F.col("s")).alias("first_text"),
        F.min_by(
            F.col("s"),
            F.when(
                F.col("s").isNotNull(),
                F.struct(-F.unix_micros(F.col("moment").cast("timestamp")), F.col("s")),
            ),
        ).alias("latest_text"),
        F.max_by(
            F.col("s"),
            F.when(
                F.col("s").isNotNull(),
                F.struct(
                    F.col("instant").isNull(),
                    F.col("instant"),
                    -F.col("b").cast("decimal(19,0)"),
                    F.col("s"),
                ),
            ),
        ).alias("last_text"),
        F.min_by(
            F.col("i"),
            F.when(
                F.col("i").isNotNull(),
                F.struct(F.col("s").isNull(), F.col("s"), -F.col("i").cast("bigint")),
            ),
        ).alias("last_number"),
    )
)

# Target: table public.ordered_aggregates.
result = grouped.select(
    F.col("flag").cast("boolean").alias("flag"),
    F.col("texts").cast("string").alias("texts"),
    F.col("texts_down").cast("string").alias("texts_down"),
    F.col("texts_by_day").cast("string").alias("texts_by_day"),
    F.col("texts_by_day_down").cast("string").alias("texts_by_day_down"),
    F.col("days_by_text_down").cast("array<date>").alias("days_by_text_down"),
    F.col("numbers").cast("array<decimal(12,2)>").alias("numbers"),
    F.col("first_text").cast("string").alias("first_text"),
    F.col("latest_text").cast("string").alias("latest_text"),
    F.col("last_text").cast("string").alias("last_text"),
    F.col("last_number").cast("int").alias("last_number"),
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
