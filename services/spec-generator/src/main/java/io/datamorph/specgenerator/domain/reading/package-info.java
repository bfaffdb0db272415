/**
 * Reads a request in English over any catalogue, without a model.
 *
 * <p>{@link io.datamorph.specgenerator.domain.reading.EnglishReader} splits the request into tokens
 * ({@code language}), and recognisers fill a {@code Draft}, one after the other. Each looks for the
 * one thing it knows, adds it to the draft and marks its words as used; nobody reads used words
 * again. {@code IntentWriter} makes an {@code Intent} of the draft, and {@code planning.Planner}
 * steps of that. {@code linking} finds tables, columns and values by the words for them.
 *
 * <p><b>The order of the recognisers.</b> Who is sure of his words comes first, who needs what
 * others found comes later:
 *
 * <ol>
 *   <li>what must not be done, what says nothing, and what is taken back: Guard, Courtesy,
 *       Correction
 *   <li>the frame, so that its names are taken for nothing else: WriteMode, Target, ChangeGuard,
 *       Output, Mention, Join
 *   <li>which rows there are: Stack, Dedupe, Bucket, Whatever
 *   <li>what a row stands for: Pivot, Sequence, Group, Period, and the tables that amounts bring in
 *   <li>what words and columns mean: Rename, Term, Definition, Case, Offer
 *   <li>how rows are chosen and ordered: Distinct, Rank, Top, Sort
 *   <li>how values are shown: Email, KeepWhole, Fill, Remark, Cleaning
 *   <li>figures, then conditions in the running text, which could be said with almost any word:
 *       Measure, Condition
 * </ol>
 *
 * <p>Then {@code OutputResolver} decides by their names what the other columns hold, and {@code
 * Leftovers} judges each word that nobody used: said again, asked about, or refused. Nothing is
 * passed over that could matter.
 *
 * <p><b>Where to change what.</b>
 *
 * <ul>
 *   <li>A value, such as "the share of": a {@code ValueForm} in the list of {@code ValueGrammar};
 *       the first form that fits wins. Running, Moving, Neighbour, Percentile, Share, End and
 *       GroupAggregate leave open over which rows they run, which {@code WindowContext} closes.
 *       {@code Arithmetic} joins values by signs and words, {@code OperandNoun} is what a brief
 *       noun is in a formula, and {@code Buckets} are labels of ranges.
 *   <li>A condition, such as "without a": a {@code ConditionForm} in {@code ConditionGrammar}.
 *       Words for what is missing are in {@code Absence}, those that compare in {@code
 *       Comparators}, those that measure in {@code MeasureWords}; {@code Inclusion} knows remarks
 *       that change nothing. {@code ConditionRecogniser} finds them in the text, {@code Polarity}
 *       tells whether rows stay or go.
 *   <li>The list of columns: {@code OutputRecogniser}, {@code ItemList} and {@code ItemReader};
 *       what stands behind a name: {@code Explanation}, {@code ExplanationRemarks}, {@code
 *       Formats}, {@code NameExplained}; what stands before a name: {@code Naming}, {@code
 *       Descriptions}.
 *   <li>The target's name: {@code TargetRecogniser}, by the words that lead to it ({@code
 *       TargetFrame}) or by where it stands ({@code TargetPlaces}).
 *   <li>A column by its name alone: {@code NameMeaning}, with {@code NamedColumn} for columns,
 *       {@code Measures} for figures of the text, {@code NameReader} for names that are phrases,
 *       {@code PlainCounts} and {@code RowNouns} for numbers of rows.
 *   <li>What stands for a missing value: {@code WhenMissing}; what decides between equals: {@code
 *       Ties}; roundings said apart: {@code FormRemark}; all columns but some: {@code
 *       LeftOutColumns}; lists of nothing but words: {@code PlainList}.
 *   <li>Tables that nobody names: {@code MoneyTables} and {@code ReferredFigures}; conditions that
 *       all figures share: {@code SharedCondition}.
 *   <li>Groups: {@code GroupItems} after "per", {@code NoGroup} for words that only look so, {@code
 *       ImpliedGroups} where nobody says it, {@code SpreadGroups} where values became columns,
 *       {@code Grouped} for whether rows are grouped.
 *   <li>Nouns: {@code Things} are counted, {@code GroupNoun} is what rows have in common, {@code
 *       TimeNoun} and {@code Times} are moments, {@code People} those whom tables are about, {@code
 *       Verbs} what tables record.
 *   <li>A word that is refused though it says nothing: {@code LittleWords}, or {@code Restatements}
 *       with {@code RestatedVerbs}, {@code RestatedWindows}, {@code RestatedPercentiles} and {@code
 *       TargetWords}.
 * </ul>
 *
 * <p>Wordings are {@code Phrase}s of plain words or {@code Pattern}s with places for meanings
 * ({@code Slot}). A wording should be of English, never of one request or one database.
 */
package io.datamorph.specgenerator.domain.reading;
