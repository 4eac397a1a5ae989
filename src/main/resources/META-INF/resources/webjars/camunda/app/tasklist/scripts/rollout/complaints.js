/**
 * Leads to the first field of a form that is complained of, and takes complaints away as soon as they are old: when somebody
 * tries again, or turns to another task. Tasklist leaves «Не удалось отправить форму» over the page, also over the next attempt,
 * which succeeds, and does not say why: the red fields of a long form may be out of sight. Nor is there a note after a task of
 * which others there are: they are in the list, and with the end of an order they are about to go.
 */
const SHOWN_MS = 150;

function firstComplaint() {
  const complaint = [...document.querySelectorAll('.fjs-container .fjs-form-field-error')].find(shown => shown.textContent.trim());
  return complaint?.closest('.fjs-form-field');
}

window.angular.module('ng').run(['$injector', '$timeout', '$translate', 'Notifications', ($injector, $timeout, $translate, notifications) => {
  const [directive] = $injector.get('camTasklistFormDirective');
  const original = directive.controller;
  const forget = () => notifications.clear({ type: 'danger' });
  const note = notifications.addMessage;
  let shown = null;
  let ofTask = false;

  notifications.addMessage = message => {
    if (!ofTask || message.status !== $translate.instant('ASSIGN_NOTE_PROCESS')) {
      note.call(notifications, message);
    }
  };

  function lead() {
    const field = firstComplaint();
    if (!field) {
      return;
    }
    forget();
    notifications.addError({ status: 'Форма не отправлена', message: 'Исправьте поля, отмеченные красным.', exclusive: true });
    field.scrollIntoView({ block: 'center' });
    field.querySelector('input, textarea, select, button')?.focus({ preventScroll: true });
  }

  // A function that can be constructed: form-button.js wraps the controller as well.
  directive.controller = ['$scope', '$controller', function ($scope, $controller) {
    const form = $controller(original, { $scope });
    const register = form.registerCompletionHandler;

    form.registerCompletionHandler = complete => register.call(form, complete && (done => {
      forget();
      ofTask = Boolean($scope.params?.taskId);
      complete((refused, answer) => {
        done(refused, answer);
        if (refused) {
          // Not before the form has drawn them.
          $timeout(lead, SHOWN_MS);
        }
      });
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
