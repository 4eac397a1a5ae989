@NullMarked
package ru.ejournal.rollout.process.task;

import org.jspecify.annotations.NullMarked;
