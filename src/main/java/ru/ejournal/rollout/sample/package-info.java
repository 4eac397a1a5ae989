/** Generated schools to look at: who works there, what became of their order, what they have answered. */
@NullMarked
package ru.ejournal.rollout.sample;

import org.jspecify.annotations.NullMarked;
