package ru.ejournal.rollout.process.guard;

import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import camundajar.impl.scala.collection.immutable.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

/** FEEL over data alone. By itself it lets an expression call the public methods of any object that it meets. */
public class PlainFeel extends ScalaFeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new Engine();
    }

    private static class Engine extends ScalaFeelEngine {

        Engine() {
            super(null);
        }

        @Override
        protected List<CustomValueMapper> getValueMappers() {
            return super.getValueMappers().$colon$colon(new DataOnly());
        }
    }

    /** Asked first, and for all but data answers «nothing». */
    private static class DataOnly extends JavaCustomValueMapper {

        @Override
        public int priority() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Optional<Val> toValue(@Nullable Object value, Function<Object, Val> others) {
            return data(value) ? Optional.empty() : Optional.of(ValNull$.MODULE$);
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> others) {
            return Optional.empty();
        }

        private static boolean data(@Nullable Object value) {
            return value == null || value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                    || value instanceof Date || value instanceof Temporal || value instanceof TemporalAmount
                    || value instanceof ZoneId || collected(value) || value instanceof Spin<?> || value instanceof Val
                    || value instanceof Context;
        }

        private static boolean collected(Object value) {
            return value instanceof Map || value instanceof Iterable || value instanceof Object[]
                    || value instanceof camundajar.impl.scala.collection.Iterable;
        }
    }
}
