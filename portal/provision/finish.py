def publish_approved_revision(workflow_state, user):
    workflow_state.current_task_state.revision.publish(user=user)
