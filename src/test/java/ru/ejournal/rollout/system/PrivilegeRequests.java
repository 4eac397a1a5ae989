package ru.ejournal.rollout.system;

import static java.util.Map.entry;
import static ru.ejournal.rollout.process.guard.Privilege.*;

import java.util.Map;

import ru.ejournal.rollout.process.guard.Privilege;

/**
 * The real request behind each row of the table. $OWN, $OTHERS, $ELSEWHERE: a task of one's own, of a colleague's, of
 * another school's; $INSTANCE, $JOB: of the colleague's; $DEFINITION: the schools' order; $ME: one's login; $NEW: a name that there is not yet.
 */
final class PrivilegeRequests {

    static final Map<Privilege, String> ALL = Map.ofEntries(
            entry(COMPLETE_OWN_TASK, "POST /task/$OWN/complete {}"),
            entry(COMPLETE_COLLEAGUES_TASK, "POST /task/$OTHERS/submit-form {}"),
            entry(COMPLETE_TASK_ELSEWHERE, "POST /task/$ELSEWHERE/complete {}"),
            entry(READ_COLLEAGUES_TASK, "GET /task/$OTHERS"),
            entry(REASSIGN_TASK, "POST /task/$OTHERS/assignee {'userId':'class-03'}"),
            entry(MOVE_DATES, "PUT /task/$OTHERS {'name':'Исполнить поручение','assignee':'class-02','due':'2013-10-10T00:00:00.000+0000','priority':50,'tenantId':'lekarevo'}"),
            entry(CLAIM_TASK, "POST /task/$OWN/claim {'userId':'$ME'}"),
            entry(DELEGATE_TASK, "POST /task/$OWN/delegate {'userId':'class-02'}"),
            entry(END_TASK_BY_ERROR, "POST /task/$OWN/bpmnError {'errorCode':'x'}"),
            entry(SET_TASK_VARIABLES, "POST /task/$OWN/localVariables {'modifications':{'x':{'value':1}}}"),
            entry(CREATE_OR_DELETE_TASK, "POST /task/create {'id':'$NEW','name':'probe'}"),
            entry(COMMENT_TASK, "POST /task/$OWN/comment/create {'message':'x'}"),
            entry(OPEN_ORDER, "POST /process-definition/key/school-order/start {}"),
            entry(OPEN_DISTRICT_ORDER, "POST /process-definition/key/district-order/start {}"),
            entry(CORRECT_FIGURES, "POST /process-definition/key/correction/submit-form {}"),
            entry(SUBSTITUTE, "POST /process-definition/key/substitution/start {}"),
            entry(START_INNER_PROCESS, "POST /process-definition/key/report-refresh/start {}"),
            entry(START_IN_THE_MIDDLE, "POST /process-definition/key/errand/tenant-id/lekarevo/start "
                    + "{'variables':{'performer':{'value':'class-02'},'due':{'value':null}},'startInstructions':[{'type':'startBeforeActivity','activityId':'do'}]}"),
            entry(READ_INSTANCE, "GET /process-instance/$INSTANCE"),
            entry(READ_HISTORY, "GET /history/process-instance/$INSTANCE"),
            entry(COUNT_INSTANCES, "GET /process-definition/statistics"),
            entry(COUNT_HISTORY, "GET /history/process-definition/$DEFINITION/statistics"),
            entry(SET_VARIABLES, "POST /process-instance/$INSTANCE/variables {'modifications':{'x':{'value':1}}}"),
            entry(MODIFY_INSTANCE, "POST /process-instance/$INSTANCE/modification {'instructions':[{'type':'startBeforeActivity','activityId':'do'}]}"),
            entry(DELETE_INSTANCE, "DELETE /process-instance/$INSTANCE"),
            entry(SUSPEND_INSTANCE, "PUT /process-instance/$INSTANCE/suspended {'suspended':true}"),
            entry(SEND_MESSAGE, "POST /signal {'name':'nobody-waits-for-it'}"),
            entry(DELETE_HISTORY, "DELETE /history/process-instance/$INSTANCE/variable-instances"),
            entry(READ_MODELS, "GET /process-definition/key/school-order/xml"),
            entry(READ_DEPLOYMENTS, "GET /deployment/$DEPLOYMENT"),
            entry(DEPLOY, "POST /deployment/create multipart"),
            entry(EVALUATE_DECISION, "POST /decision-definition/key/escalation-policy/evaluate "
                    + "{'variables':{'paragraph':{'value':'item07_plan'},'directors':{'value':true},'ownDate':{'value':true}}}"),
            entry(RUN_JOBS, "PUT /job/$JOB/retries {'retries':2}"),
            entry(RESOLVE_INCIDENTS, "POST /execution/$INSTANCE/create-incident {'incidentType':'x','configuration':'y'}"),
            entry(EXTERNAL_TASKS, "POST /external-task/fetchAndLock {'workerId':'w','maxTasks':1,'topics':[{'topicName':'none','lockDuration':1000}]}"),
            entry(BATCHES, "POST /process-instance/delete {'processInstanceIds':['$INSTANCE'],'deleteReason':'x'}"),
            entry(READ_STACK_TRACES, "GET /job/$JOB/stacktrace"),
            entry(READ_METRICS, "GET /schema/log?maxResults=1"),
            entry(USE_FILTERS, "GET /filter/$FILTER/count"),
            entry(SAVE_FILTERS, "POST /filter/create {'name':'$NEW','resourceType':'Task','query':{},'properties':{}}"),
            entry(OWN_ACCOUNT, "GET /user/$ME/profile"),
            entry(READ_COLLEAGUES, "GET /user/class-05/profile"),
            entry(CHECK_OTHERS_PASSWORD, "POST /identity/verify {'username':'class-05','password':'class-05'}"),
            entry(KEEP_ACCOUNTS, "PUT /group/employee {'id':'employee','name':'Сотрудник','type':'WORKFLOW'}"),
            entry(KEEP_AUTHORIZATIONS, "POST /authorization/create {'type':1,'permissions':['READ'],'groupId':'employee','resourceType':7,'resourceId':'$NEW'}"));

    private PrivilegeRequests() {
    }
}
