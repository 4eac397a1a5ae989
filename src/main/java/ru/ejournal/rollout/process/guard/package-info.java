/** What keeps the engine from doing more than the models of ours, and its people, need. */
@NullMarked
package ru.ejournal.rollout.process.guard;

import org.jspecify.annotations.NullMarked;
