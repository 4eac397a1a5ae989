@NullMarked
package ru.ejournal.rollout.letter;

import org.jspecify.annotations.NullMarked;
