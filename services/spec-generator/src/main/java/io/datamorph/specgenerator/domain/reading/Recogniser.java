package io.datamorph.specgenerator.domain.reading;

/** Finds one kind of statement in a request, marks its words as understood, notes its meaning. */
interface Recogniser {

  void recognise(Draft draft);
}
