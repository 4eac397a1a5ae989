@NullMarked
package ru.ejournal.rollout.process.form;

import org.jspecify.annotations.NullMarked;
