@NullMarked
package ru.ejournal.rollout.process;

import org.jspecify.annotations.NullMarked;
