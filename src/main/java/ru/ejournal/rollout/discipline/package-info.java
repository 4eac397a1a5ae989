/** «Исполнительская дисциплина»: who keeps deadlines, over a period. */
@NullMarked
package ru.ejournal.rollout.discipline;

import org.jspecify.annotations.NullMarked;
