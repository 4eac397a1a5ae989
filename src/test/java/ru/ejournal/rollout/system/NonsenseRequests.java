package ru.ejournal.rollout.system;

import java.util.List;

/** What somebody mistypes or tries. $T, $I: a task and its instance. */
final class NonsenseRequests {

    static final List<String> ALL = List.of(
            "GET /task/no-such-task", "GET /task/%20", "GET /task/x%27y/variables", "GET /process-instance/none", "GET /execution/none/localVariables",
            "GET /history/process-instance/none", "GET /process-definition/none/xml", "GET /process-definition/key/none",
            "GET /deployment/none/resources", "GET /job/none", "GET /job/none/stacktrace", "GET /incident/none", "GET /batch/none",
            "GET /filter/none/list?maxResults=1", "GET /user/none/profile", "GET /group/none", "GET /tenant/none", "GET /authorization/none",
            "GET /decision-definition/key/none/xml", "GET /external-task/none/errorDetails", "GET /variable-instance/none", "GET /no/such/address",
            "GET /task?maxResults=-5", "GET /task?maxResults=99999999999999", "GET /task?maxResults=abc", "GET /task?firstResult=-1&maxResults=5",
            "GET /task?firstResult=2147483647&maxResults=5", "GET /task?maxResults=2001", "GET /task", "GET /task?maxResults=5&sortBy=none&sortOrder=asc",
            "GET /task?maxResults=5&sortBy=name", "GET /task?maxResults=5&sortBy=name&sortOrder=up", "GET /task?maxResults=5&dueBefore=yesterday",
            "GET /task?maxResults=5&priority=big", "GET /task?maxResults=5&processVariables=x_zz_1", "GET /task?maxResults=5&delegationState=X",
            "GET /process-instance?maxResults=5&active=maybe", "GET /history/task?maxResults=5&startedAfter=1", "GET /metrics/none/sum",
            "POST /task?maxResults=5 {'dueBefore':'x'}", "POST /task?maxResults=5 {'unknown':1}", "POST /task?maxResults=5 {broken", "POST /task?maxResults=5 []",
            "POST /task?maxResults=5 null", "POST /task?maxResults=5 {'sorting':[{'sortBy':null}]}", "POST /task?maxResults=5 {'orQueries':[null]}",
            "POST /task?maxResults=5 {'taskVariables':[{'name':null,'operator':'zz','value':{}}]}", "POST /task?maxResults=5 {'nameLike':'\\u0000'}",
            "POST /task/$T/complete null", "POST /task/$T/complete {'variables':null,'x':1}", "POST /task/$T/complete {'variables':{'a':{'type':'None','value':1}}}",
            "POST /task/$T/complete {'variables':{'a':{'type':'Integer','value':'x'}}}", "POST /task/$T/complete {'variables':{'a':{'type':'Date','value':'x'}}}",
            "POST /task/$T/complete {'variables':{'a':{'type':'Json','value':'{'}}}", "POST /task/$T/submit-form []", "POST /task/none/complete {}",
            "POST /task/none/claim {'userId':'x'}", "POST /task/$T/claim null", "POST /task/$T/assignee null", "POST /task/none/assignee {'userId':'x'}",
            "POST /task/$T/assignee {'userId':{}}", "PUT /task/$T null", "PUT /task/$T {'due':'x'}", "PUT /task/$T {'priority':'x'}", "PUT /task/none {'name':'x'}",
            "POST /task/$T/localVariables null", "PUT /task/$T/variables/x {'type':'Nope','value':1}", "GET /task/$T/variables/none",
            "POST /task/create null", "POST /process-instance/$I/modification {'instructions':[{'type':'nope'}]}", "POST /process-instance/$I/modification null",
            "POST /process-instance/$I/modification {'instructions':[{'type':'startBeforeActivity','activityId':'none'}]}",
            "PUT /process-instance/none/suspended {'suspended':true}", "PUT /process-instance/suspended {}", "DELETE /process-instance/none",
            "POST /process-instance/delete {}", "POST /process-definition/key/none/start {}", "POST /process-definition/none/start {}",
            "POST /process-definition/key/school-order/start null", "POST /process-definition/key/school-order/start {'businessKey':{}}",
            "POST /message {}", "POST /message {'messageName':'none'}", "POST /message null", "POST /signal {}", "POST /signal {'name':'x','executionId':'none'}",
            "PUT /job/none/retries {'retries':1}", "PUT /job/none/duedate {'duedate':'x'}", "POST /job/none/execute", "POST /job/retries {}", "DELETE /job/none",
            "POST /incident null", "DELETE /incident/none", "DELETE /batch/none", "DELETE /deployment/none", "POST /deployment/create {}",
            "POST /decision-definition/key/none/evaluate {}", "POST /decision-definition/key/escalation-policy/evaluate null",
            "POST /filter/create {}", "POST /filter/create null", "POST /filter/create {'name':'x','resourceType':'Nope','query':{}}", "DELETE /filter/none",
            "POST /user/create {}", "POST /user/create null", "PUT /user/none/profile {'id':'none'}", "PUT /user/none/credentials {'password':'x'}", "DELETE /user/none",
            "PUT /group/none/members/none", "DELETE /group/none", "PUT /tenant/none/user-members/none", "POST /group/create {'id':'a b'}",
            "POST /authorization/create {}", "POST /authorization/create {'type':9,'permissions':['X'],'resourceType':99}", "DELETE /authorization/none",
            "POST /identity/verify {}", "GET /identity/groups", "POST /migration/generate {}", "POST /migration/execute null", "POST /modification/execute {}",
            "POST /condition {}", "POST /external-task/none/complete {}", "PUT /external-task/retries {}", "DELETE /history/process-instance/none",
            "POST /history/process-instance/delete {}", "GET /history/process-instance/report?reportType=x", "GET /authorization/check?permissionName=X&resourceName=Y&resourceType=99");

    private NonsenseRequests() {
    }
}
