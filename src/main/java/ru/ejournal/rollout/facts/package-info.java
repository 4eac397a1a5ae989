@NullMarked
package ru.ejournal.rollout.facts;

import org.jspecify.annotations.NullMarked;
