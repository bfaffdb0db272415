package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements of arrays get rows of their own where they are spoken of one by one. */
class ElementsTest {

  private static final Catalogue BLOG =
      new Catalogue(
          "warehouse",
          List.of(
              SampleCatalogues.table(
                  "posts",
                  "post_id integer *",
                  "headline text !",
                  "tags array<text>",
                  "views integer !")));

  private static Asked asked(String request) {
    return Asked.of(request, BLOG, Values.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One row per post and tag: unnest the tags array. post_id, tag -> post_tags",
        "Explode the tags of every post: one row per tag, columns post_id, tag. Table post_tags.",
        "For each post and each of its tags one row with post_id and tag, into post_tags.",
        "Split tags into rows: post_id, tag -> post_tags",
        "post_id, tag of all posts -> post_tags. Posts without tags are left out."
      })
  void eachElementGetsARow(String request) {
    Asked asked = asked(request);
    assertEquals("explode select", asked.steps());
    assertEquals(List.of("post_id = post_id", "tag = tag"), asked.columns());
    assertEquals(List.of(), asked.spec().target().keys());
  }

  @Test
  void elementsMakeGroups() {
    Asked asked = asked("How many posts have each tag? Table tag_stats: tag, post_count.");
    assertEquals("explode aggregate", asked.steps());
    assertEquals(List.of("tag = tag"), asked.groups());
  }

  @Test
  void theArrayItselfStaysWhole() {
    assertEquals(
        List.of("post_id = post_id", "tags = tags"),
        asked("post_id and tags of all posts -> post_tags").columns());
    assertEquals("select", asked("All posts, in post_copy.").steps());
  }

  @Test
  void aRowIsNotRepeatedForAConditionOnElements() {
    assertFalse(
        asked("headline of the posts with tag 'java' or 'kafka' -> chosen").answer()
            instanceof Answered.Written);
  }
}
