@NullMarked
package ru.ejournal.rollout.deadline;

import org.jspecify.annotations.NullMarked;
