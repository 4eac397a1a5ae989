/**
 * Keeps «Завершить» and «Начать» pressable from when the form is there. Tasklist disables them while a form has errors,
 * and form-js 1.8.7 leaves an empty entry behind for each row of a list that was ever checked: a form with a filled-in
 * list could not be completed at all. A disabled button would not say what is missing either; a pressed one has the form
 * check itself and show it. Before the form is there Tasklist answers a press with an error in English.
 */
window.angular.module('ng').run(['$injector', $injector => {
  const [directive] = $injector.get('camTasklistFormDirective');
  const original = directive.controller;

  directive.controller = ['$scope', '$controller', function ($scope, $controller) {
    const form = $controller(original, { $scope });
    const tell = form.notifyFormValidated;
    const initialized = form.notifyFormInitialized;
    const isCamundaForm = () => $scope.tasklistForm && $scope.tasklistForm.type === 'camunda-forms';

    form.notifyFormValidated = invalid =>
      tell.call(form, isCamundaForm() ? !$scope.$loaded || Boolean($scope.tasklistForm.$error) : invalid);

    form.notifyFormInitialized = () => {
      initialized.call(form);
      if (isCamundaForm()) {
        form.notifyFormValidated(false);
      }
    };
    return form;
  }];
}]);
