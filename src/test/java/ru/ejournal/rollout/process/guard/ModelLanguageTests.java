package ru.ejournal.rollout.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.RunningTracker;

/** What models, filters and decision tables can say, and what they cannot, even when the administrator deploys them. */
@TestInstance(Lifecycle.PER_CLASS)
class ModelLanguageTests extends RunningTracker {

    @Autowired
    ProcessEngine engine;

    private String deployment;
    private String execution;

    @BeforeAll
    void aProcessToLookFrom() {
        deployment = deployed(start().userTask("wait").endEvent().done());
        execution = engine.getRuntimeService().startProcessInstanceByKey("probe", "№ 1", Map.of("text", "слово",
                "list", List.of("a", "b"), "map", Map.of("key", "value"), "number", 3)).getId();
    }

    @AfterAll
    void leaveNothing() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void variables_operators_lists_and_our_beans_are_there() {
        assertThat(says("${number + 1}")).isEqualTo(4L);
        assertThat(says("${text == 'слово' && number > 2}")).isEqualTo(true);
        assertThat(says("${list[1]}")).isEqualTo("b");
        assertThat(says("${map.key}")).isEqualTo("value");
        assertThat(says("#{execution.processBusinessKey}")).isEqualTo("№ 1");
        assertThat(says("${now()}")).isInstanceOf(Date.class);
        assertThat(says("${week.end()}")).isInstanceOf(Date.class);
        assertThat(says("${send_letter}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "${''.getClass()}", "${''.class}", "${text.getClass().forName('java.lang.Runtime')}", "${text.length()}",
            "${number.class}", "${list.getClass()}", "${list.class}", "${map.getClass()}", "${map.put('key', 'x')}",
            "${execution.getClass()}", "${execution.processEngineServices}", "${execution.getProcessEngineServices()}",
            "${execution.processEngine}", "${execution.setVariable('text', 'x')}", "${execution.getVariable('text')}",
            "${execution.bpmnModelInstance}", "${execution.variables}", "${execution.class}",
            "${week.getClass()}", "${week.class}", "${week.clock}", "${form.getClass().getClassLoader()}", "${item.hashCode()}",
            "${send_letter.getClass()}", "${send_letter.execute(execution)}", "${week.toString()}",
            "${environment}", "${systemProperties}", "${dataSource}", "${applicationContext}", "${processEngine}",
            "${taskService}", "${runtimeService}", "${beanFactory}", "${entityManagerFactory}", "${jdbcTemplate}",
            "${fullAccess}", "${authorizations}", "${T(java.lang.Runtime)}", "${java.lang.Runtime}",
            "${dateTime().getClass()}", "${XML('<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>')}",
            "${S('{}')}", "${currentUser().getClass()}", "${now().class}", "${now().getTime()}"})
    void nothing_leads_to_a_class_or_to_another_bean(String attack) {
        assertThat(catchThrowable(() -> says(attack))).as(attack).isInstanceOfAny(ProcessEngineException.class, ELException.class);
        assertThat(says("${map.key}")).isEqualTo("value");
    }

    @Test
    void the_nouns_are_those_that_models_and_filters_name() {
        Set<String> named = new TreeSet<>(Set.of("week"));
        for (File model : Objects.requireNonNull(new File("processes").listFiles())) {
            Pattern.compile("[$#]\\{(\\w+)\\.\\w+\\(").matcher(text(model)).results().forEach(call -> named.add(call.group(1)));
        }

        assertThat(ModelBeans.NOUNS).containsExactlyInAnyOrderElementsOf(named);
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void decision_tables_meet_data_and_no_objects() {
        FeelEngine feel = new PlainFeel().createInstance();
        var things = Variables.putValue("stream", new ByteArrayInputStream(new byte[3])).putValue("bytes", new byte[3])
                .putValue("thread", Thread.currentThread()).putValue("list", List.of(1, 2)).putValue("map", Map.of("a", "б"))
                .asVariableContext();

        for (String attack : List.of("stream.available()", "thread.name", "thread.getName()", "stream.getClass().getName()",
                "bytes.length", "thread.getContextClassLoader()")) {
            assertThat(quietly(feel, attack, things)).as(attack).isNull();
        }
        assertThat(feel.<Object>evaluateSimpleExpression("sum(list) = 3 and map.a = \"б\"", things)).isEqualTo(true);
        assertThat(feel.<Object>evaluateSimpleExpression("date(\"2013-09-24\") < today()", things)).isEqualTo(true);
    }

    private static Object quietly(FeelEngine feel, String expression,
                                  VariableContext things) {
        try {
            return feel.evaluateSimpleExpression(expression, things);
        } catch (RuntimeException refused) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<scriptTask id='x' scriptFormat='javascript'><script>1+1</script></scriptTask>",
            "<scriptTask id='x' scriptFormat='groovy' camunda:resource='classpath://x.groovy'/>",
            "<serviceTask id='x' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
            "<userTask id='x'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
            "<userTask id='x'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:executionListener></extensionElements></userTask>",
            "<userTask id='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"})
    void models_with_scripts_or_commands_are_not_deployed(String element) {
        long before = engine.getRepositoryService().createDeploymentQuery().count();

        assertThatThrownBy(() -> deployed(around(element))).isInstanceOf(BadRequestException.class)
                .hasMessageMatching("Сценарии.*|Модель не может назвать класс.*");

        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<serviceTask id='x' camunda:class='java.lang.ProcessBuilder'/>",
            "<serviceTask id='x' camunda:class='com.sun.rowset.JdbcRowSetImpl'><extensionElements><camunda:field name='dataSourceName' stringValue='ldap://x'/></extensionElements></serviceTask>"})
    void a_model_names_no_class(String element) {
        String deployed = deployed(around(element));
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("attack"))
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("не может назвать класс");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed, true);
        }
    }

    @Test
    void a_model_reads_no_files() {
        String entity = "<!DOCTYPE definitions [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"
                + around("<userTask id='x' name='&file;'/>").replaceFirst("<\\?xml.*?\\?>", "");

        assertThatThrownBy(() -> deployed(entity)).isInstanceOf(RuntimeException.class);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("attack").count()).isZero();
    }

    private static String around(String element) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
                targetNamespace="t"><process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/>\
                <sequenceFlow id="f" sourceRef="s" targetRef="x"/>%s</process></definitions>""".formatted(element);
    }

    private String deployed(String model) {
        return engine.getRepositoryService().createDeployment().addString("attack.bpmn", model).deploy().getId();
    }

    private Object says(String expression) {
        ProcessEngineConfigurationImpl configuration = configuration();
        return configuration.getCommandExecutorTxRequired().execute(context -> configuration.getExpressionManager()
                .createExpression(expression).getValue(context.getExecutionManager().findExecutionById(execution)));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess("probe").camundaHistoryTimeToLiveString("P1D").startEvent();
    }

    private String deployed(BpmnModelInstance model) {
        return engine.getRepositoryService().createDeployment().addModelInstance("probe.bpmn", model).deploy().getId();
    }
}
