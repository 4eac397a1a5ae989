/**
 * Takes complaints about a form away as soon as they are old: when somebody tries again, or turns to another task. Tasklist
 * leaves «Не удалось отправить форму» over the page, also over the next attempt, which succeeds.
 */
window.angular.module('ng').run(['$injector', 'Notifications', ($injector, notifications) => {
  const [directive] = $injector.get('camTasklistFormDirective');
  const original = directive.controller;
  const forget = () => notifications.clear({ type: 'danger' });
  let shown = null;

  // A function that can be constructed: form-button.js wraps the controller as well.
  directive.controller = ['$scope', '$controller', function ($scope, $controller) {
    const form = $controller(original, { $scope });
    const register = form.registerCompletionHandler;

    form.registerCompletionHandler = complete => register.call(form, complete && (done => {
      forget();
      complete(done);
    }));
    $scope.$watch('params.taskId', task => {
      if (task && shown && task !== shown) {
        forget();
      }
      shown = task || shown;
    });
    return form;
  }];
}]);
