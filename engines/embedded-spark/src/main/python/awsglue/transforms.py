"""Glue's transforms as classes; each is a verb of DynamicFrame."""


class GlueTransform:
    """The base of all transforms."""

    @classmethod
    def apply(cls, *args, **kwargs):
        return cls()(*args, **kwargs)


class ApplyMapping(GlueTransform):
    """Renames and casts columns."""

    def __call__(self, frame, mappings, case_sensitive=False, transformation_ctx="", **more):
        return frame.apply_mapping(mappings, case_sensitive)


class SelectFields(GlueTransform):
    """Keeps columns."""

    def __call__(self, frame, paths, transformation_ctx="", **more):
        return frame.select_fields(paths)


class DropFields(GlueTransform):
    """Drops columns."""

    def __call__(self, frame, paths, transformation_ctx="", **more):
        return frame.drop_fields(paths)


class RenameField(GlueTransform):
    """Renames a column."""

    def __call__(self, frame, old_name, new_name, transformation_ctx="", **more):
        return frame.rename_field(old_name, new_name)


class ResolveChoice(GlueTransform):
    """Casts columns."""

    def __call__(self, frame, specs=None, choice="", transformation_ctx="", **more):
        return frame.resolveChoice(specs, choice)


class Filter(GlueTransform):
    """Keeps rows by a function of the script."""

    def __call__(self, frame, f, transformation_ctx="", **more):
        return frame.filter(f)


class Join(GlueTransform):
    """Joins two frames by equal keys."""

    def __call__(self, frame1, frame2, keys1, keys2, transformation_ctx="", **more):
        return frame1.join(keys1, keys2, frame2)


class DropNullFields(GlueTransform):
    """Drops columns that are NULL in every row."""

    def __call__(self, frame, transformation_ctx="", **more):
        from pyspark.sql import functions as F

        df = frame.toDF()
        counts = df.agg(*[F.count("`%s`" % name).alias(str(i)) for i, name in enumerate(df.columns)]).first()
        return frame.select_fields(["`%s`" % name for name, count in zip(df.columns, counts) if count])


__all__ = [
    "ApplyMapping", "DropFields", "DropNullFields", "Filter", "GlueTransform", "Join", "RenameField",
    "ResolveChoice", "SelectFields",
]
