"""A job over a handful of rows, played before the real one: what it loads and compiles need not be again."""

_DATABASE = {"useConnectionProperties": "true", "connectionName": "rehearsal"}


def play():
    """What most jobs do, once, against the stand-in for a database that the JVM has opened."""
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame
    from pyspark.context import SparkContext
    from pyspark.sql import Window, functions as F

    import awsglue.job  # noqa: F401
    import awsglue.transforms  # noqa: F401
    import awsglue.utils  # noqa: F401

    glue = GlueContext(SparkContext.getOrCreate())
    left, right = _read(glue, '"public"."rehearsal"'), _read(glue, "rehearsal")
    joined = left.alias("l").join(right.alias("r"), F.col("l.id") == F.col("r.owner"), "left")
    totals = joined.groupBy(F.col("l.id").alias("id"), F.col("l.name").alias("name")).agg(
        F.sum(F.col("r.amount")).cast("decimal(38,2)").alias("amount"),
        F.count(F.col("r.owner")).alias("owner"),
        F.max(F.col("r.at")).alias("at"),
        F.avg(F.col("r.rate")).alias("rate"),
    )
    kept = totals.where((F.col("amount") > 0) & F.col("name").isNotNull())
    window = Window.partitionBy("owner").orderBy(F.col("amount").desc(), "id")
    result = kept.withColumn("place", F.row_number().over(window)).select(
        F.col("id").cast("int").alias("id"),
        F.upper(F.trim(F.col("name"))).alias("name"),
        F.coalesce(F.col("amount"), F.lit(0)).cast("decimal(12,2)").alias("amount"),
        F.when(F.col("owner") > 1, True).otherwise(False).alias("active"),
        F.date_trunc("day", F.col("at")).alias("at"),
        F.to_date(F.col("at")).alias("born"),
        "rate",
    )
    result = result.dropDuplicates(["id"]).orderBy(F.col("amount").desc_nulls_first(), F.col("id").asc_nulls_last())
    frame = DynamicFrame.fromDF(result.limit(10), glue, "result")
    glue.write_dynamic_frame.from_options(
        frame=frame, connection_type="postgresql", connection_options=dict(_DATABASE, dbtable="rehearsal")
    )
    rows = frame.toDF().collect()
    if len(rows) != 3 or rows[0]["name"] != "NAME 2":
        raise AssertionError("the rehearsal gave other rows than it should: %r" % rows)


def _read(glue, table):
    return glue.create_dynamic_frame.from_options(
        connection_type="postgresql", connection_options=dict(_DATABASE, dbtable=table)
    ).toDF()
